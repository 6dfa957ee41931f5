-- H2 has no partial indexes: what does not wait any more stands at the other end.
CREATE INDEX journal_inbox_open ON journal_inbox (open_lane, id);
CREATE INDEX journal_act_open ON journal_act (open_state, id);
