package dev.parley.sandbox.internal.delivery;

import com.google.protobuf.ByteString;
import dev.parley.sandbox.Incident;
import dev.parley.sandbox.RoomDelivery;
import dev.parley.sandbox.internal.room.Member;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.RoomMessage;
import dev.parley.sandbox.internal.room.Seat;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import org.jspecify.annotations.Nullable;

/**
 * Brings what happens in a room to the connections that are in it. All of it happens before the
 * next thing does, so all members see it in the same order.
 */
public final class RoomCourier {

  /** There are new messages in a room. */
  private static final int NOTICE_MESSAGES = 2;

  /** The entries of a room have changed. */
  private static final int COMMAND_ENTRIES = 2;

  /** A room is gone. */
  private static final int COMMAND_END = 4;

  private final SandboxState state;
  private final RoomDelivery delivery;

  public RoomCourier(SandboxState state, RoomDelivery delivery) {
    this.state = state;
    this.delivery = delivery;
  }

  /** Whether messages are pushed; notices otherwise. */
  public boolean pushesMessages() {
    return delivery == RoomDelivery.DIRECT;
  }

  /** Delivers a message that a client has sent; its other devices in the room get it as an echo. */
  public void deliver(Origin origin, Room room, ChatMessage message) {
    RoomMessage said = RoomMessage.of(message, origin.link().client().deviceId());
    if (message.status()) {
      each(
          room,
          (member, seat) -> {
            if (!member.userId().equals(message.senderId())) {
              seat.link().announce(Topic.S_MSG, said.payload());
            }
          });
    } else {
      keepAndTell(room, said, null);
    }
    room.member(message.senderId())
        .ifPresent(
            member ->
                member.seats().stream()
                    .map(Seat::link)
                    .filter(link -> !link.equals(origin.link()))
                    .forEach(
                        link ->
                            link.echo(
                                origin.topic(),
                                room.id(),
                                origin.payload(),
                                message.time(),
                                message.uid())));
  }

  /**
   * Delivers a message that the sandbox has made, to everybody but one connection.
   *
   * @param cause the connection that brought it about; null when none did
   */
  public void deliverMade(Room room, ChatMessage message, @Nullable Link cause) {
    String deviceId = cause == null ? "" : cause.client().deviceId();
    keepAndTell(room, RoomMessage.made(message, deviceId), cause);
  }

  /**
   * Delivers a message that an app server has sent in the name of a user.
   *
   * @param toSender whether the devices of that user get it too
   */
  public void deliverForeign(Room room, ChatMessage message, boolean toSender) {
    keepAndTell(room, toSender ? RoomMessage.made(message, "") : RoomMessage.of(message, ""), null);
  }

  private void keepAndTell(Room room, RoomMessage said, @Nullable Link cause) {
    ChatMessage message = said.message();
    room.add(said);
    if (message.isPersisted()) {
      state.history().keep(message);
    }
    ByteString notice = notice(NOTICE_MESSAGES, room, message.time());
    each(
        room,
        (member, seat) -> {
          boolean own = member.userId().equals(message.senderId());
          if (!own || (!said.echoed() && !seat.link().equals(cause))) {
            tell(seat, said, own ? said.seenBy(member.userId()) : said.payload(), notice);
          }
        });
  }

  private void tell(Seat seat, RoomMessage said, ByteString payload, ByteString notice) {
    if (delivery == RoomDelivery.NOTIFY) {
      seat.link().announce(Topic.S_NTF, notice);
    } else if (seat.link().unacked() < state.limits().sockets().unacked()) {
      seat.link().push(Topic.S_MSG, payload);
    } else {
      state.tally().happened(Incident.PUSH_WITHHELD);
      seat.withhold(said);
      seat.link().announce(Topic.S_NTF, notice);
    }
  }

  /** Pushes a message that the sandbox has made to all who are there; nobody can pull it. */
  public void show(Room room, ChatMessage message) {
    ByteString payload = message.received().toByteString();
    each(room, (member, seat) -> seat.link().announce(Topic.S_MSG, payload));
  }

  /** As {@link #show}, but not to this member. */
  public void showOthers(Room room, ChatMessage message, Member except) {
    ByteString payload = message.received().toByteString();
    each(
        room,
        (member, seat) -> {
          if (!member.equals(except)) {
            seat.link().announce(Topic.S_MSG, payload);
          }
        });
  }

  /** Tells all members that the room is gone. */
  public void tellEnd(Room room, RoomEnd end) {
    ByteString command =
        NotifyMsg.newBuilder()
            .setType(COMMAND_END)
            .setTime(state.clock().stamp())
            .setChrmId(room.id())
            .setDestroyType(end.number())
            .build()
            .toByteString();
    each(room, (member, seat) -> seat.link().announce(Topic.S_CMD, command));
  }

  /** Tells a connection to pull once more. */
  public void pullAgain(Room room, Link link, long time) {
    link.announce(Topic.S_NTF, notice(NOTICE_MESSAGES, room, time));
  }

  /** Tells all members that the entries have changed. */
  public void tellEntries(Room room) {
    ByteString command = notice(COMMAND_ENTRIES, room, room.entries().version());
    each(room, (member, seat) -> seat.link().announce(Topic.S_CMD, command));
  }

  private static ByteString notice(int type, Room room, long time) {
    return NotifyMsg.newBuilder()
        .setType(type)
        .setTime(time)
        .setChrmId(room.id())
        .build()
        .toByteString();
  }

  private static void each(Room room, SeatVisitor visitor) {
    for (Member member : room.members()) {
      for (Seat seat : member.seats()) {
        visitor.visit(member, seat);
      }
    }
  }

  private interface SeatVisitor {

    void visit(Member member, Seat seat);
  }
}
