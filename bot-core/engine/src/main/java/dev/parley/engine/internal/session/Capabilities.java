package dev.parley.engine.internal.session;

import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.Conversations;
import dev.parley.api.transport.Deduplication;
import dev.parley.api.transport.Entries;
import dev.parley.api.transport.Expansions;
import dev.parley.api.transport.History;
import dev.parley.api.transport.Recalls;
import dev.parley.api.transport.Receipts;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.act.Commands;
import dev.parley.engine.internal.act.MessageExpansions;
import dev.parley.engine.internal.act.MessageRecalls;
import dev.parley.engine.internal.act.ReadReceipts;
import dev.parley.engine.internal.ask.Requests;
import dev.parley.engine.internal.expansion.ExpansionRules;
import dev.parley.engine.internal.expansion.KnownExpansions;
import dev.parley.engine.internal.history.ListedConversations;
import dev.parley.engine.internal.history.PastMessages;
import dev.parley.engine.internal.room.RoomContext;
import dev.parley.engine.internal.room.RoomEntries;
import dev.parley.engine.internal.room.Rooms;
import dev.parley.engine.internal.send.Outbox;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an account can do beyond sending. A capability is made when it is asked for, and holds
 * nothing of its own, so that an account that uses none does not pay for it.
 */
record Capabilities(
    RoomContext context, Rooms rooms, Requests requests, Outbox outbox, KnownExpansions known) {

  private static final Map<Class<?>, Function<Capabilities, Object>> TABLE =
      Map.of(
          Chatrooms.class,
          Capabilities::rooms,
          Deduplication.class,
          it -> it.context.delivery().repeated(),
          Entries.class,
          it -> new RoomEntries(it.context, it.rooms, it.requests),
          Recalls.class,
          it -> new MessageRecalls(it.commands()),
          Receipts.class,
          it -> new ReadReceipts(it.commands()),
          Expansions.class,
          Capabilities::expansions,
          History.class,
          it -> new PastMessages(it.account(), it.options(), it.context.codec(), it.requests),
          Conversations.class,
          it ->
              new ListedConversations(it.account(), it.options(), it.context.codec(), it.requests));

  <C> Optional<C> find(Class<C> capability) {
    return Optional.ofNullable(TABLE.get(capability)).map(it -> capability.cast(it.apply(this)));
  }

  private MessageExpansions expansions() {
    ExpansionRules rules = new ExpansionRules(options().limits().expansions());
    return new MessageExpansions(commands(), context.loop(), rules, known);
  }

  private String account() {
    return context.account();
  }

  private EngineOptions options() {
    return context.options();
  }

  private Commands commands() {
    return new Commands(outbox);
  }
}
