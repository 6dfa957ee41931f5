package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Bot;
import dev.parley.api.Conversation;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.Content;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Outbox;
import dev.parley.runtime.internal.outbox.Receipt;
import java.util.List;

/** An account as everybody outside of its own handlers sees it. */
public final class AccountBot implements Bot {

  private final String account;
  private final Turns turns;
  private final Outbox outbox;
  private volatile String userId = "";

  public AccountBot(String account, Turns turns, Outbox outbox) {
    this.account = account;
    this.turns = turns;
    this.outbox = outbox;
  }

  @Override
  public String account() {
    return account;
  }

  @Override
  public String userId() {
    return userId;
  }

  /** The service has said who the account is. */
  public void identified(String id) {
    userId = id;
  }

  @Override
  public SendReceipt send(Conversation to, Content content) {
    OutgoingMessage message = new OutgoingMessage(to, content);
    Turn turn = turns.current();
    if (turn != null) {
      return turn.send(account, message);
    }
    Receipt receipt = new Receipt(null);
    outbox.put(List.of(new Effect(account, message, receipt)));
    return receipt;
  }

  @Override
  public String toString() {
    return "Bot[" + account + ' ' + userId + ']';
  }
}
