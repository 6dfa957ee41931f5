package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Chatroom;
import dev.parley.api.EffectReceipt;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.Content;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.Entries;
import dev.parley.api.transport.Entries.WriteOptions;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Receipt;
import java.util.Map;
import java.util.Optional;

/**
 * A chatroom as an account sees it, inside or outside of a handler.
 *
 * @param transport knows the entries
 * @param effects where everything goes that is asked for here
 */
record BotChatroom(String id, Transport transport, Effects effects) implements Chatroom {

  @Override
  public Optional<String> entry(String key) {
    return known().flatMap(entries -> entries.get(id, key));
  }

  @Override
  public Map<String, String> entries() {
    return known().map(entries -> entries.all(id)).orElse(Map.of());
  }

  @Override
  public SendReceipt send(Content content) {
    return effects.send(
        new LaneKey(account(), conversation()), new OutgoingMessage(conversation(), content));
  }

  @Override
  public EffectReceipt set(String key, String value, WriteOptions options) {
    Receipt.OfEffect receipt = receipt();
    effects.put(new Effect.SetEntry(account(), id, key, value, options, receipt));
    return receipt;
  }

  @Override
  public EffectReceipt remove(String key, WriteOptions options) {
    Receipt.OfEffect receipt = receipt();
    effects.put(new Effect.RemoveEntry(account(), id, key, options, receipt));
    return receipt;
  }

  @Override
  public EffectReceipt join(JoinOptions options) {
    Receipt.OfEffect receipt = receipt();
    effects.put(new Effect.Join(account(), id, options, receipt));
    return receipt;
  }

  @Override
  public EffectReceipt leave() {
    Receipt.OfEffect receipt = receipt();
    effects.put(new Effect.Leave(account(), id, receipt));
    return receipt;
  }

  private Optional<Entries> known() {
    return transport.find(Entries.class);
  }

  private String account() {
    return transport.account();
  }

  private Receipt.OfEffect receipt() {
    return new Receipt.OfEffect(effects.holder());
  }

  @Override
  public String toString() {
    return "Chatroom[" + id + ']';
  }
}
