package dev.parley.runtime.internal.durable;

import dev.parley.journal.Act;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Receipt;

/** What an effect is in the journal: the same, without those who wait for it. */
final class EffectActs {

  private EffectActs() {}

  static Act act(Effect effect) {
    return switch (effect) {
      case Effect.Send send -> new Act.Send(send.account(), send.message());
      case Effect.SetEntry set ->
          new Act.SetEntry(set.account(), set.roomId(), set.key(), set.value(), set.options());
      case Effect.RemoveEntry remove ->
          new Act.RemoveEntry(remove.account(), remove.roomId(), remove.key(), remove.options());
      case Effect.Join join -> new Act.Join(join.account(), join.roomId(), join.options());
      case Effect.Leave leave -> new Act.Leave(leave.account(), leave.roomId());
    };
  }

  /** Nobody waits for it any more. */
  static Effect effect(Act act) {
    return switch (act) {
      case Act.Send send ->
          new Effect.Send(
              new LaneKey(send.account(), send.conversation()),
              send.message(),
              new Receipt.OfMessage(null));
      case Act.SetEntry set ->
          new Effect.SetEntry(
              set.account(), set.roomId(), set.key(), set.value(), set.options(), nobody());
      case Act.RemoveEntry remove ->
          new Effect.RemoveEntry(
              remove.account(), remove.roomId(), remove.key(), remove.options(), nobody());
      case Act.Join join ->
          new Effect.Join(join.account(), join.roomId(), join.options(), nobody());
      case Act.Leave leave -> new Effect.Leave(leave.account(), leave.roomId(), nobody());
    };
  }

  private static Receipt.OfEffect nobody() {
    return new Receipt.OfEffect(null);
  }
}
