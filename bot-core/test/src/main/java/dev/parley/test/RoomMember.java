package dev.parley.test;

import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.Entries;
import dev.parley.api.transport.Entries.WriteOptions;

/** A user in a chatroom, about to do something there. */
public final class RoomMember {

  private final TestUser user;
  private final TestRoom room;

  RoomMember(TestUser user, TestRoom room) {
    this.user = user;
    this.room = room;
  }

  /** Writes a text. */
  public void says(String text) {
    sends(new TextContent(text));
  }

  /** Sends anything. */
  public void sends(Content content) {
    user.send(room.conversation(), content);
  }

  /** Sets an entry that is free or the user's own. */
  public void sets(String key, String value) {
    sets(key, value, WriteOptions.DEFAULT);
  }

  /** Sets an entry. */
  public void sets(String key, String value, WriteOptions options) {
    user.does(
        room, "sets " + key, user.capability(Entries.class).set(room.id(), key, value, options));
  }

  /** Removes an entry, whoever has set it. */
  public void removes(String key) {
    user.does(
        room,
        "removes " + key,
        user.capability(Entries.class).remove(room.id(), key, WriteOptions.FORCE));
  }

  /** Leaves the room. */
  public void leaves() {
    user.leaves(room);
  }
}
