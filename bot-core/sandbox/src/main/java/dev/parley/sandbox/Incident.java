package dev.parley.sandbox;

/** What went wrong without a code of the service; counted in {@link SandboxCounters}. */
public enum Incident {
  /** A connection above the bound, closed at once. */
  CONNECTION_TURNED_AWAY,
  /** A packet that could not be read; its connection was closed. */
  UNREADABLE_PACKET,
  /** A frame or a packet above its bound; its connection was closed. */
  OVERSIZED_PACKET,
  /** A client that read too slowly and was cut off. */
  SLOW_CLIENT,
  /** A message that was only announced, since too many waited for acknowledgement. */
  PUSH_WITHHELD,
  /** A message that left a user's offline store before its time, since the store was full. */
  OFFLINE_MESSAGE_DROPPED,
  /** A message to somebody for whom there was no more room. */
  RECEIVER_WITHOUT_ROOM,
  /** A message that was accepted and dropped, since its chatroom got more than it takes. */
  ROOM_MESSAGE_DROPPED,
  /** A member of a chatroom who was dropped, since they were away too long. */
  ROOM_MEMBER_DROPPED
}
