package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.EntryChange;
import dev.parley.api.Message;
import dev.parley.api.RoomChange;
import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnEntryChange.Operation;
import dev.parley.runtime.internal.argument.CaptureNames;
import dev.parley.runtime.internal.command.CommandSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a handler listens to, as its annotation says. */
public sealed interface Trigger {

  /** The kind of event that it is about. */
  default Class<? extends BotEvent> event() {
    return Message.class;
  }

  /** What it cuts out of the text for the handler's parameters. */
  default CaptureNames captures() {
    return CaptureNames.NONE;
  }

  /** The content that every message of it has. */
  default Class<? extends Content> content() {
    return Content.class;
  }

  /**
   * A command.
   *
   * @param aliases its other names, folded
   * @param hidden left out of help texts and suggestions
   */
  record Command(CommandSyntax syntax, List<String> aliases, String description, boolean hidden)
      implements Trigger {

    public Command {
      aliases = List.copyOf(aliases);
      if (new HashSet<>(aliases).size() < aliases.size() || aliases.contains(syntax.name())) {
        throw new IllegalArgumentException(
            "the command \"" + syntax.usage() + "\" has one of its names twice: " + aliases);
      }
    }

    /** All of its names. */
    public List<String> names() {
      return Stream.concat(Stream.of(syntax.name()), aliases.stream()).toList();
    }

    @Override
    public CaptureNames captures() {
      return syntax;
    }

    @Override
    public Class<? extends Content> content() {
      return TextContent.class;
    }

    @Override
    public String toString() {
      return "command \"" + syntax.usage() + '"' + (aliases.isEmpty() ? "" : " or " + aliases);
    }
  }

  /**
   * A message that calls the bot by name.
   *
   * @param all whether a mention of everybody counts
   */
  record Mentioned(boolean all) implements Trigger {

    @Override
    public String toString() {
      return all ? "a mention of the bot or of all" : "a mention of the bot";
    }
  }

  /** A message that passes a filter. */
  record Messages(MessageFilter filter) implements Trigger {

    @Override
    public CaptureNames captures() {
      return filter;
    }

    @Override
    public Class<? extends Content> content() {
      return filter.content();
    }

    @Override
    public String toString() {
      return filter.toString();
    }
  }

  /** An event that is no message. */
  sealed interface Happening extends Trigger {

    /** Whether it listens to this event of its kind. */
    boolean wants(BotEvent event);
  }

  /**
   * Every event of a kind.
   *
   * @param name for people
   */
  record Every(Class<? extends BotEvent> event, String name) implements Happening {

    @Override
    public boolean wants(BotEvent happened) {
      return true;
    }

    @Override
    public String toString() {
      return "every " + name;
    }
  }

  /**
   * A change of a chatroom entry.
   *
   * @param keys one of them matches
   * @param firstSync whether those count that were there when the room was entered
   * @param operations what was done; everything when empty
   */
  record Entries(List<KeyGlob> keys, boolean firstSync, Set<Operation> operations)
      implements Happening {

    public Entries {
      keys = List.copyOf(keys);
      operations = Set.copyOf(operations);
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("it names no key; \"*\" stands for all");
      }
    }

    /**
     * Of keys as people write them.
     *
     * @throws IllegalArgumentException with a sentence, when no key can match one of them
     */
    public static Entries of(List<String> keys, boolean firstSync, Set<Operation> operations) {
      return new Entries(keys.stream().map(KeyGlob::new).toList(), firstSync, operations);
    }

    @Override
    public Class<EntryChange> event() {
      return EntryChange.class;
    }

    @Override
    public boolean wants(BotEvent event) {
      return event instanceof EntryChange change
          && (firstSync || !change.firstSync())
          && (operations.isEmpty() || operations.contains(operation(change)))
          && keys.stream().anyMatch(key -> key.matches(change.entryKey()));
    }

    @Override
    public String toString() {
      return "changes of entries "
          + keys
          + (operations.isEmpty() ? "" : " " + operations.stream().sorted().toList())
          + (firstSync ? ", also those found" : "");
    }

    private static Operation operation(EntryChange change) {
      return change.isRemoved()
          ? Operation.REMOVE
          : change.oldValue() == null ? Operation.ADD : Operation.CHANGE;
    }
  }

  /**
   * Something that happened to a chatroom.
   *
   * @param kinds what; everything when empty
   */
  record Rooms(Set<RoomChange.Kind> kinds) implements Happening {

    public Rooms {
      kinds = Set.copyOf(kinds);
    }

    @Override
    public Class<RoomChange> event() {
      return RoomChange.class;
    }

    @Override
    public boolean wants(BotEvent event) {
      return event instanceof RoomChange change
          && (kinds.isEmpty() || kinds.contains(change.kind()));
    }

    @Override
    public String toString() {
      return "changes of rooms" + (kinds.isEmpty() ? "" : " " + kinds.stream().sorted().toList());
    }
  }

  /**
   * Something that happened to the connection of an account.
   *
   * @param kinds what; everything when empty
   */
  record Connections(Set<ConnectionChange.Kind> kinds) implements Happening {

    public Connections {
      kinds = Set.copyOf(kinds);
    }

    @Override
    public Class<ConnectionChange> event() {
      return ConnectionChange.class;
    }

    @Override
    public boolean wants(BotEvent event) {
      return event instanceof ConnectionChange change
          && (kinds.isEmpty() || kinds.contains(change.kind()));
    }

    @Override
    public String toString() {
      return "changes of the connection"
          + (kinds.isEmpty() ? "" : " " + kinds.stream().sorted().toList());
    }
  }

  /**
   * Whatever no handler of its own kind wants.
   *
   * @param kinds of events; when empty all but changes of connections, which belong to no
   *     conversation that could be answered
   */
  record Rest(List<Class<? extends BotEvent>> kinds) implements Happening {

    public Rest {
      kinds = List.copyOf(kinds);
    }

    @Override
    public Class<? extends BotEvent> event() {
      return kinds.size() == 1 ? kinds.getFirst() : BotEvent.class;
    }

    @Override
    public boolean wants(BotEvent event) {
      return kinds.isEmpty()
          ? !(event instanceof ConnectionChange)
          : kinds.stream().anyMatch(kind -> kind.isInstance(event));
    }

    @Override
    public String toString() {
      return "every other event"
          + (kinds.isEmpty() ? "" : " of " + kinds.stream().map(Class::getSimpleName).toList());
    }
  }
}
