package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Bot;
import dev.parley.api.Chatroom;
import dev.parley.api.Conversation;
import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.Content;
import dev.parley.api.content.TypingContent;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.lane.LaneTask;
import dev.parley.runtime.internal.lane.Lanes;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Outbox;
import dev.parley.runtime.internal.outbox.Receipt;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An account as everybody outside of its own handlers sees it. */
public final class AccountBot implements Bot {

  private static final TypingContent TYPING = new TypingContent("RC:TxtMsg");

  private final Transport transport;
  private final Effects effects;
  private final Locale locale;
  private volatile String userId = "";

  public AccountBot(Transport transport, Locale locale, Turns turns, Lanes lanes, Outbox outbox) {
    this.locale = locale;
    this.transport = transport;
    effects = new AsCalled(turns, lanes, outbox);
  }

  @Override
  public String account() {
    return transport.account();
  }

  @Override
  public String userId() {
    return userId;
  }

  @Override
  public Locale locale() {
    return locale;
  }

  /** The service has said who the account is. */
  public void identified(String id) {
    userId = id;
  }

  @Override
  public SendReceipt send(Conversation to, Content content, List<String> onlyFor) {
    return effects.send(new LaneKey(account(), to), Directed.message(to, content, onlyFor));
  }

  /** Shows that it is typing; what becomes of that is nobody's business. */
  void types(Conversation to) {
    transport.send(new OutgoingMessage(to, TYPING));
  }

  @Override
  public Chatroom chatroom(String roomId) {
    return chatroom(roomId, effects);
  }

  Chatroom chatroom(String roomId, Effects of) {
    return new BotChatroom(roomId, transport, of);
  }

  @Override
  public String toString() {
    return "Bot[" + account() + ' ' + userId + ']';
  }

  /**
   * Into the turn that runs on the calling thread, where there is one; else into the lane, behind
   * what has come before.
   */
  private record AsCalled(Turns turns, Lanes lanes, Outbox outbox) implements Effects {

    @Override
    public Receipt.@Nullable Holder holder() {
      return turns.current();
    }

    @Override
    public void put(Effect effect) {
      Turn turn = turns.current();
      if (turn != null) {
        turn.put(effect);
      } else {
        lanes.post(effect.line(), new Posted(outbox, effect));
      }
    }
  }

  /** An effect on its way to the outbox. */
  private record Posted(Outbox outbox, Effect effect) implements LaneTask {

    private static final SendOutcome CLOSED =
        new SendOutcome.Refused(0, "the runtime closed before it was its turn");

    @Override
    public void run() {
      outbox.put(List.of(effect));
    }

    @Override
    public void abandoned() {
      effect.complete(CLOSED);
    }
  }
}
