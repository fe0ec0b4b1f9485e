-- What is written to learn whether messages can be kept again.
CREATE TABLE rehearsal (
  times INTEGER PRIMARY KEY,
  words TEXT NOT NULL
);
