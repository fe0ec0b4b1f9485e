package balie.storage.conversation;

/// A message's number in the inbox, from 1 on, in the order in which messages were kept.
public record MessageNumber(long number) implements Comparable<MessageNumber> {
  public MessageNumber {
    if (number < 1) {
      throw new IllegalArgumentException("messages are numbered from 1");
    }
  }

  @Override
  public int compareTo(MessageNumber other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
