package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.EntryChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.content.Content;
import dev.parley.api.content.ContentMeta;
import dev.parley.api.content.Mention;
import dev.parley.api.content.ReadReceiptContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.UnknownContent;
import dev.parley.api.handler.OnEntryChange.Operation;
import dev.parley.api.handler.OnMessage.Mentioned;
import dev.parley.api.transport.ConnectionState;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.argument.MentionArgument;
import dev.parley.runtime.internal.handler.KeyGlob;
import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.Scope;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.pattern.TextPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes routes and events of few pieces, so that many of them meet. */
final class RandomRoutes {

  private static final List<String> WORDS =
      List.of("a", "ab", "b", "ba", "abba", "中", "中文", "K", "k", "1", "12", " ", "hello");
  private static final List<String> PATTERNS =
      List.of(
          "a(?<n>\\d*)",
          "(?i)K",
          "中|文",
          "ab+a?",
          "^a",
          "b$",
          "\\d+",
          ".",
          "[ab]1",
          "a*",
          "(hello)+",
          "a.*b",
          "(?:ab|12)中",
          "^$");
  private static final List<String> COMMANDS =
      List.of("a", "ab", "a b", "a b c", "b", "中文", "hello", "hello <x>", "k [y]", "a1");
  private static final List<String> GLOBS =
      List.of("*", "a*", "*b", "a?", "??", "ab", "a*b*", "*a*", "a**b", "b", "?", "*?b");
  private static final List<String> USERS = List.of("amy", "bob", "bot");
  private static final List<String> PLACES = List.of("amy", "team", "room");
  private static final List<String> ACCOUNTS = List.of("main", "second");

  private final Random random;

  RandomRoutes(Random random) {
    this.random = random;
  }

  static Message text(String text) {
    return text(text, "team");
  }

  static Message text(String text, String group) {
    return message("main", Conversation.group(group), "amy", new TextContent(text));
  }

  private static Message message(
      String account, Conversation conversation, String sender, Content content) {
    return new Message(
        account, "uid", conversation, sender, content, Instant.EPOCH, Map.of(), List.of(), false);
  }

  List<Route> routes(int most) {
    List<Route> routes = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      List<Argument> resolvers =
          random.nextInt(8) == 0 ? List.of(new MentionArgument()) : List.of();
      Trigger trigger = trigger();
      routes.add(
          TestRoutes.route(
              "r" + i,
              trigger,
              random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0,
              scope(),
              trigger.event() == Message.class ? resolvers : List.of()));
    }
    return routes;
  }

  private Trigger trigger() {
    return switch (random.nextInt(12)) {
      case 0, 1 ->
          TestRoutes.command(
              one(COMMANDS), some(Stream.of("x", "b a", "Hello you")).toArray(String[]::new));
      case 2 -> new Trigger.Mentioned(random.nextBoolean());
      case 3 ->
          new Trigger.Entries(
              Stream.of(one(GLOBS), one(GLOBS)).map(KeyGlob::new).toList(),
              random.nextBoolean(),
              Set.copyOf(some(Stream.of(Operation.values()))));
      case 4 ->
          new Trigger.Connections(Set.copyOf(some(Stream.of(ConnectionChange.Kind.values()))));
      case 5 -> new Trigger.Every(Recall.class, "recall");
      case 6 -> new Trigger.Rest(some(Stream.of(Message.class, Recall.class, MemberChange.class)));
      default -> new Trigger.Messages(filter());
    };
  }

  private MessageFilter filter() {
    boolean looksAtText = random.nextInt(5) > 0;
    int kind = random.nextInt(7);
    boolean pattern = looksAtText && (kind == 0 || kind > 4);
    return new MessageFilter(
        Set.copyOf(rarely(() -> Stream.of(ConversationType.GROUP, ConversationType.PRIVATE))),
        pattern ? TextPattern.compile(one(PATTERNS)) : null,
        looksAtText && (kind == 1 || kind == 3 || kind == 5) ? words() : List.of(),
        looksAtText && (kind == 2 || kind == 3 || kind == 6) ? words() : List.of(),
        looksAtText
            ? Content.class
            : one(List.of(Content.class, TextContent.class, UnknownContent.class)),
        Set.copyOf(rarely(USERS::stream)),
        random.nextInt(4) == 0 ? one(List.of(Mentioned.values())) : Mentioned.WHATEVER);
  }

  private List<String> words() {
    return random.nextInt(20) == 0 ? List.of("") : List.of(one(WORDS), one(WORDS));
  }

  private Scope scope() {
    return random.nextInt(3) > 0
        ? Scope.EVERYWHERE
        : new Scope(
            Set.copyOf(rarely(ACCOUNTS::stream)),
            Set.copyOf(rarely(() -> Stream.of(ConversationType.values()))),
            Set.copyOf(rarely(PLACES::stream)));
  }

  BotEvent event() {
    Conversation conversation =
        one(
            List.of(
                Conversation.privateChat("amy"),
                Conversation.group("team"),
                Conversation.group("amy"),
                Conversation.chatroom("room")));
    String account = one(ACCOUNTS);
    return switch (random.nextInt(9)) {
      case 0 ->
          new EntryChange(
              account,
              Conversation.chatroom("room"),
              key(),
              random.nextBoolean() ? "old" : null,
              random.nextBoolean() ? "new" : null,
              "amy",
              1,
              Instant.EPOCH,
              random.nextBoolean());
      case 1 ->
          new ConnectionChange(
              account, new ConnectionState.Connected("bot", Instant.EPOCH), Instant.EPOCH);
      case 2 ->
          new MemberChange(account, conversation, List.of(), List.of(), 1, "uid", Instant.EPOCH);
      case 3 ->
          message(
              account,
              conversation,
              one(USERS),
              one(
                  List.of(
                      new UnknownContent("App:Gift", new byte[0]),
                      new UnknownContent("RC:Future", new byte[0]),
                      new ReadReceiptContent("uid", 0, 1))));
      default -> message(account, conversation, one(USERS), new TextContent(said(), meta()));
    };
  }

  private ContentMeta meta() {
    return switch (random.nextInt(8)) {
      case 0 -> ContentMeta.mention(Mention.of("bot"));
      case 1 -> ContentMeta.mention(Mention.all());
      case 2 -> ContentMeta.mention(Mention.of("bob"));
      default -> ContentMeta.NONE;
    };
  }

  private String said() {
    StringBuilder text =
        new StringBuilder(one(List.of("", "", "/", "！", "/ ", "@bot ", "@小助手 /", "  /")));
    int words = random.nextInt(5);
    for (int i = 0; i < words; i++) {
      text.append(one(WORDS));
    }
    return text.toString();
  }

  private String key() {
    StringBuilder key = new StringBuilder();
    int length = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      key.append(one(List.of("a", "b", "1")));
    }
    return key.toString();
  }

  private <T> List<T> rarely(Supplier<Stream<T>> all) {
    return random.nextInt(4) == 0 ? some(all.get()) : List.of();
  }

  private <T> List<T> some(Stream<T> all) {
    return List.copyOf(new HashSet<>(all.filter(each -> random.nextInt(3) == 0).toList()));
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
