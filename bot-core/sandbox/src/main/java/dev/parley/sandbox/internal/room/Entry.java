package dev.parley.sandbox.internal.room;

import dev.parley.wire.proto.ChatroomProtos.ChrmKVEntity;

/**
 * The state of a key: a value that somebody set, or that it was removed.
 *
 * @param value empty when it was removed
 * @param userId who brought it about
 * @param version its stamp, milliseconds since 1970
 * @param autoDelete whether it goes when its user leaves the room
 * @param removed whether the key has no value
 */
public record Entry(
    String key, String value, String userId, long version, boolean autoDelete, boolean removed) {

  /** In a status: goes when its user leaves. */
  public static final int AUTO_DELETE = 1;

  /** In a status: also over or away with what another user set. */
  public static final int FORCE = 2;

  /** In a status: was removed. */
  private static final int REMOVED = 4;

  /** As members see it. */
  public ChrmKVEntity entity() {
    return ChrmKVEntity.newBuilder()
        .setKey(key)
        .setValue(value)
        .setStatus((autoDelete ? AUTO_DELETE : 0) | (removed ? REMOVED : 0))
        .setTimestamp(version)
        .setUid(userId)
        .setVersion(version)
        .build();
  }
}
