package balie.storage.service;

/// A unit of size; each is 1,024 times the one before it.
public enum SizeUnit {
  B,
  KB,
  MB,
  GB,
  TB
}
