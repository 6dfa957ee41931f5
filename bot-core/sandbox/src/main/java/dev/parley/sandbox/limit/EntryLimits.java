package dev.parley.sandbox.limit;

import java.time.Duration;

/**
 * What the entries of a chatroom may be.
 *
 * @param entries how many a room has; one more is refused with 23423. The service documents 100
 * @param keyChars how long a key may be; beyond is refused with 23412. The service documents 128
 *     characters of {@code A-Z a-z 0-9 + = - _}
 * @param valueChars how long a value may be; beyond is refused with 23412. The service documents 4
 *     096
 * @param changes how many changes a room takes in any window, where a call with several keys counts
 *     as that many; beyond is refused with 23425, as a whole, and does not count. The service
 *     documents 100 a second
 * @param window the length of the window
 * @param removals how many removed entries a room remembers for members who ask what has changed; a
 *     member who asks for more gets all entries anew
 */
public record EntryLimits(
    int entries, int keyChars, int valueChars, int changes, Duration window, int removals) {

  public static final EntryLimits DEFAULTS =
      new EntryLimits(100, 128, 4_096, 100, Duration.ofSeconds(1), 1_000);

  public EntryLimits {
    AtLeast.one("entries", entries);
    AtLeast.one("keyChars", keyChars);
    AtLeast.one("valueChars", valueChars);
    AtLeast.one("changes", changes);
    AtLeast.positive("window", window);
    AtLeast.one("removals", removals);
  }

  /** The same with another rate, for load programs and for tests about something else. */
  public EntryLimits withRate(int changesPerWindow, Duration length) {
    return new EntryLimits(entries, keyChars, valueChars, changesPerWindow, length, removals);
  }
}
