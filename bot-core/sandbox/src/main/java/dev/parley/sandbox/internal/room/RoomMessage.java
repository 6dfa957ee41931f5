package dev.parley.sandbox.internal.room;

import com.google.protobuf.ByteString;
import dev.parley.sandbox.internal.state.ChatMessage;

/**
 * A message in a room.
 *
 * @param deviceId the device that it came from; empty when it came from none
 * @param echoed whether the sender's other devices were sent an echo
 * @param payload the message as everybody but its sender sees it
 */
public record RoomMessage(
    ChatMessage message, String deviceId, boolean echoed, ByteString payload) {

  /** A message that a device has sent. */
  public static RoomMessage of(ChatMessage message, String deviceId) {
    return new RoomMessage(message, deviceId, true, message.received().toByteString());
  }

  /** A message that was made for what a device has done otherwise; empty for none. */
  public static RoomMessage made(ChatMessage message, String deviceId) {
    return new RoomMessage(message, deviceId, false, message.received().toByteString());
  }

  long time() {
    return message.time();
  }

  /** The message as this user sees it. */
  public ByteString seenBy(String userId) {
    return isOf(userId) ? message.sent().toByteString() : payload;
  }

  boolean isOf(String userId) {
    return message.senderId().equals(userId);
  }
}
