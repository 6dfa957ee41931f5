package dev.parley.engine.internal.room;

import dev.parley.api.Conversation;
import dev.parley.api.RoomChange;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.engine.internal.receive.Delivery;
import dev.parley.engine.internal.receive.Notices;
import dev.parley.engine.internal.receive.RecentUids;
import dev.parley.wire.message.MessageCodec;
import java.time.Instant;
import java.util.List;

/**
 * What all rooms of an account share.
 *
 * @param sent what the account sent over its own connections
 */
public record RoomContext(
    String account,
    Loop loop,
    EngineOptions options,
    MessageCodec codec,
    Notices notices,
    RecentUids sent,
    Delivery delivery) {

  /** Tells what happened to a room. */
  void tell(String roomId, RoomChange.Kind kind, Instant at) {
    delivery.give(
        List.of(
            new RoomChange(
                account, Conversation.chatroom(roomId), kind, List.of(), Instant.MAX, at)));
  }
}
