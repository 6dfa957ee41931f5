CREATE TABLE counted (event_key VARCHAR(100) NOT NULL);
