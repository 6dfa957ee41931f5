package dev.parley.interop;

import dev.parley.api.BotEvent;
import dev.parley.api.EntryChange;
import dev.parley.api.ExpansionChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.RoomChange;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnEntryChange;
import dev.parley.api.handler.OnExpansion;
import dev.parley.api.handler.OnMemberChange;
import dev.parley.api.handler.OnRecall;
import dev.parley.api.handler.OnReceipt;
import dev.parley.api.handler.OnRoom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Keeps what the bot is told beside messages. */
@BotPlugin(id = "witness")
final class Witness {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final List<BotEvent> seen = new CopyOnWriteArrayList<>();

  @OnRecall
  void recalled(Recall recall) {
    seen.add(recall);
  }

  @OnReceipt
  void read(Receipt receipt) {
    seen.add(receipt);
  }

  @OnExpansion
  void expanded(ExpansionChange change) {
    seen.add(change);
  }

  @OnEntryChange
  void entry(EntryChange change) {
    seen.add(change);
  }

  @OnRoom
  void room(RoomChange change) {
    seen.add(change);
  }

  @OnMemberChange
  void members(MemberChange change) {
    seen.add(change);
  }

  /** What it was told so far of one kind, in the order in which it came. */
  <E extends BotEvent> List<E> seen(Class<E> kind) {
    return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Waits for one of a kind that is meant, and gives it. */
  <E extends BotEvent> E await(Class<E> kind, Predicate<E> meant) {
    return Awaitility.await("the bot is told a " + kind.getSimpleName())
        .atMost(PATIENCE)
        .until(() -> seen(kind).stream().filter(meant).findFirst(), Optional::isPresent)
        .orElseThrow();
  }
}
