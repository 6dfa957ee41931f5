package dev.parley.api.routing;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.RoomChange;

/**
 * Begins routes; each is ended by {@link Route#handle} or {@link Route#run}. Texts may have
 * placeholders as in annotations. What can never work is an error there and then, with a sentence
 * that names the line.
 */
public interface RouteBuilder {

  /**
   * As {@link dev.parley.api.handler.OnCommand}.
   *
   * @param declaration the name and its arguments: {@code "hello <name>"}
   */
  CommandRoute command(String declaration);

  /** As {@link dev.parley.api.handler.OnMessage}. */
  MessageRoute message();

  /** As {@link dev.parley.api.handler.OnMention}. */
  MentionRoute mention();

  /**
   * As {@link dev.parley.api.handler.OnEntryChange}.
   *
   * @param keys one of which must match, as in {@code seat_*}
   */
  EntryRoute entryChange(String... keys);

  /**
   * As {@link dev.parley.api.handler.OnRoom}.
   *
   * @param kinds only these; all when there is none
   */
  EventRoute<RoomChange> room(RoomChange.Kind... kinds);

  /**
   * As {@link dev.parley.api.handler.OnConnection}; what its handler returns is an error.
   *
   * @param kinds only these; all when there is none
   */
  EventRoute<ConnectionChange> connection(ConnectionChange.Kind... kinds);

  /**
   * Events of one kind, as the annotation for it: {@code event(Recall.class)} is {@link
   * dev.parley.api.handler.OnRecall}. Kinds that can be asked for in more detail, and {@link
   * BotEvent} itself, are as {@link dev.parley.api.handler.OnEvent}.
   */
  <E extends BotEvent> EventRoute<E> event(Class<E> kind);
}
