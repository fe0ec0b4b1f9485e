package balie.storage.conversation;

import java.time.Instant;
import java.util.List;

/// How far a channel's history was read, so that after a pause only the rest is.
public interface Watermarks {

  /// How far one stream was read.
  ///
  /// @param stream a place or thread, by the channel's own name
  /// @param mark the channel's own mark, such as a message's timestamp; later ones sort later
  /// @param at when it was noted
  record Mark(String stream, String mark, Instant at) {}

  /// Notes how far was read; a mark never goes back.
  void advance(String channel, List<Mark> marks);

  /// All marks of a channel.
  List<Mark> of(String channel);
}
