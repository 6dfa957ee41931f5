CREATE TABLE seats_taken (
  seat INTEGER PRIMARY KEY,
  who ${text} NOT NULL,
  price DECIMAL(10, 2),
  paid BOOLEAN,
  at TIMESTAMP WITH TIME ZONE,
  picture ${bytes}
);
