-- Times are milliseconds since 1970. ${text} holds what has no length of its own.

CREATE SEQUENCE journal_ids START WITH 1 INCREMENT BY 1000;

-- One row for each process that writes: the last group that it committed.
CREATE TABLE journal_writer (
  id BIGINT PRIMARY KEY,
  group_no BIGINT NOT NULL,
  opened_at BIGINT NOT NULL
);

-- running: the journal was not closed since the account's events were read back.
CREATE TABLE journal_account (
  no INTEGER PRIMARY KEY,
  name VARCHAR(300) NOT NULL UNIQUE,
  cursor_value VARCHAR(1024) NOT NULL,
  running BOOLEAN NOT NULL
);

-- open_lane: which conversation it waits in, as a positive hash; null when it waits no more.
-- state: 0 waits, 1 handled, 2 failed, 3 unhandled, 4 dropped, 5 set aside, 6 erased.
CREATE TABLE journal_inbox (
  id BIGINT PRIMARY KEY,
  account INTEGER NOT NULL,
  event_key VARCHAR(300) NOT NULL,
  open_lane BIGINT,
  state SMALLINT NOT NULL,
  attempts INTEGER NOT NULL,
  received_at BIGINT NOT NULL,
  handled_at BIGINT,
  took_us BIGINT,
  body ${text}
);

CREATE UNIQUE INDEX journal_inbox_key ON journal_inbox (event_key, account);

CREATE TABLE journal_quarantine (
  id BIGINT PRIMARY KEY,
  reason VARCHAR(1000) NOT NULL,
  at BIGINT NOT NULL
);

-- open_state: 2 not settled, 1 dead, 0 settled. state: as ActState, from 0.
CREATE TABLE journal_act (
  id BIGINT PRIMARY KEY,
  source BIGINT NOT NULL,
  act_key VARCHAR(700) NOT NULL,
  account INTEGER NOT NULL,
  open_state SMALLINT NOT NULL,
  state SMALLINT NOT NULL,
  attempts INTEGER NOT NULL,
  code INTEGER,
  uid VARCHAR(300),
  sent_at BIGINT,
  reason VARCHAR(1000),
  at BIGINT NOT NULL,
  settled_at BIGINT,
  body ${text}
);
