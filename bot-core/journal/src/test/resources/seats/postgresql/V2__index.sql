CREATE INDEX seats_at ON seats_taken (at) WHERE paid;
