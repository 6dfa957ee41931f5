package dev.parley.sandbox.limit;

import java.time.Duration;

/**
 * What a client may send. A client is one device of one user; a new connection of the same device
 * starts with what its last one has used up.
 *
 * @param messages how many messages of all kinds, status messages too, in any window; what is
 *     beyond is refused with 20604 and does not count. The service documents 5 per second and
 *     client
 * @param window the length of the window: a message leaves it exactly this long after it was taken
 * @param contentBytes how long the JSON of a message may be, in bytes; beyond is refused with
 *     30016. The service documents 128 KB
 * @param objectNameChars how long the name of a message type may be; the service documents 32
 * @param idChars how long a user's or group's id may be; the service documents 64
 */
public record SendLimits(
    int messages, Duration window, int contentBytes, int objectNameChars, int idChars) {

  public static final SendLimits DEFAULTS =
      new SendLimits(5, Duration.ofSeconds(1), 128 * 1024, 32, 64);

  public SendLimits {
    AtLeast.one("messages", messages);
    AtLeast.positive("window", window);
    AtLeast.one("contentBytes", contentBytes);
    AtLeast.one("objectNameChars", objectNameChars);
    AtLeast.one("idChars", idChars);
  }

  /** The same with another rate, for load programs and for tests about something else. */
  public SendLimits withRate(int messagesPerWindow, Duration length) {
    return new SendLimits(messagesPerWindow, length, contentBytes, objectNameChars, idChars);
  }
}
