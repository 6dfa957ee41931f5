package dev.parley.test;

import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.Content;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A person with a client of their own. What they say without more goes to the bot, in private. */
public final class TestUser {

  private final Scene scene;
  private final String id;
  private final Transport transport;
  private final List<Message> received = new CopyOnWriteArrayList<>();

  TestUser(Scene scene, String id, Transport transport) {
    this.scene = scene;
    this.id = id;
    this.transport = transport;
    ConnectionState state =
        Waiting.result(transport.connect(Cursor.START, new Inbox()), id + " connects");
    if (!(state instanceof ConnectionState.Connected)) {
      throw new AssertionError(id + " cannot connect: " + state);
    }
  }

  /** The user's id. */
  public String id() {
    return id;
  }

  /** Writes a text to the bot. */
  public void says(String text) {
    toBot().says(text);
  }

  /** Sends anything to the bot. */
  public void sends(Content content) {
    toBot().sends(content);
  }

  /** Goes to a group to say something there; becomes a member, if need be. */
  public Speech in(TestGroup group) {
    group.with(this);
    return new Speech(this, group.conversation());
  }

  /** Goes into a chatroom, unless the user is there already, to do something there. */
  public RoomMember in(TestRoom room) {
    Chatrooms rooms = capability(Chatrooms.class);
    if (!rooms.joined().contains(room.id())) {
      Waiting.result(
          rooms.join(room.id(), JoinOptions.none()), id + " joins the room " + room.id());
    }
    return new RoomMember(this, room);
  }

  /** Goes into a chatroom, as {@link #in(TestRoom)}. */
  public RoomMember joins(TestRoom room) {
    return in(room);
  }

  /** Everything that came to the user's client so far. */
  public List<Message> received() {
    return List.copyOf(received);
  }

  void send(Conversation to, Content content) {
    SendOutcome outcome =
        Waiting.result(transport.send(new OutgoingMessage(to, content)), id + " sends");
    if (!(outcome instanceof SendOutcome.Accepted accepted)) {
      throw new AssertionError("the message of " + id + " to " + to + " was not taken: " + outcome);
    }
    scene.spoken(this, to, accepted.messageUid());
  }

  /** Does something in a room that is no message; what the bot says there next is the reply. */
  void does(TestRoom room, String what, CompletionStage<?> done) {
    Waiting.result(done, id + ' ' + what + " in the room " + room.id());
    scene.spoken(this, room.conversation(), "");
  }

  void leaves(TestRoom room) {
    Waiting.result(
        capability(Chatrooms.class).leave(room.id()), id + " leaves the room " + room.id());
  }

  <C> C capability(Class<C> type) {
    return transport.find(type).orElseThrow();
  }

  private Speech toBot() {
    return new Speech(this, Conversation.privateChat(Scene.BOT));
  }

  @Override
  public String toString() {
    return id;
  }

  private final class Inbox implements EventSink {

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
      for (var event : batch.events()) {
        if (event instanceof Message message) {
          received.add(message);
        }
      }
      return CompletableFuture.completedFuture(null);
    }
  }
}
