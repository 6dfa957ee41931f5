CREATE TABLE journal_step (
  id BIGINT PRIMARY KEY,
  source_key VARCHAR(700) NOT NULL,
  ordinal INTEGER NOT NULL,
  begun_at BIGINT NOT NULL,
  body ${text},
  result ${text}
);

CREATE UNIQUE INDEX journal_step_source ON journal_step (source_key, ordinal);

-- open_key: account, conversation and user while it is open, else null; so one is open of each.
-- open_deadline: the same for its deadline.
CREATE TABLE journal_dialog (
  id BIGINT PRIMARY KEY,
  account INTEGER NOT NULL,
  conversation_type INTEGER NOT NULL,
  target_id VARCHAR(300) NOT NULL,
  channel_id VARCHAR(300) NOT NULL,
  user_id VARCHAR(300) NOT NULL,
  plugin VARCHAR(300) NOT NULL,
  handler VARCHAR(300) NOT NULL,
  opened_at BIGINT NOT NULL,
  deadline BIGINT NOT NULL,
  open_key VARCHAR(700),
  open_deadline BIGINT,
  closed_at BIGINT,
  closed_how VARCHAR(100)
);

CREATE UNIQUE INDEX journal_dialog_open ON journal_dialog (open_key);

CREATE TABLE journal_dialog_step (
  dialog_id BIGINT NOT NULL,
  ordinal INTEGER NOT NULL,
  step_hash BIGINT NOT NULL,
  answer ${text} NOT NULL,
  PRIMARY KEY (dialog_id, ordinal)
);

CREATE INDEX journal_dialog_deadline ON journal_dialog (open_deadline, id);

CREATE INDEX journal_dialog_closed ON journal_dialog (closed_at);
