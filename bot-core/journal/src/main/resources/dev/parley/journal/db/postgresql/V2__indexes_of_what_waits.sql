CREATE INDEX journal_inbox_open ON journal_inbox (open_lane, id) WHERE open_lane IS NOT NULL;
CREATE INDEX journal_act_open ON journal_act (open_state, id) WHERE open_state > 0;
