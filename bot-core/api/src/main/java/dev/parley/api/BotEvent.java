package dev.parley.api;

import java.time.Instant;

/** Something that happened in a conversation and that handlers can be routed to. */
public sealed interface BotEvent
    permits Message,
        EntryChange,
        Recall,
        Receipt,
        ExpansionChange,
        MemberChange,
        RoomChange,
        ConnectionChange {

  /** The name of the account (as configured) that was told. */
  String account();

  /** The same for every copy of this event. */
  EventKey key();

  /** Where it happened; events of one conversation are handled in order. */
  Conversation conversation();

  /** When it happened, by the service's clock, in milliseconds precision. */
  Instant at();
}
