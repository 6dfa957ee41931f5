package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.api.Message;
import dev.parley.api.Reply;
import dev.parley.api.content.Content;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.TypingContent;
import dev.parley.api.handler.Named;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMention;
import dev.parley.api.handler.OnMessage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A handler that can never work is one sentence at scan time. */
@SuppressWarnings("UnusedVariable") // handlers whose signature matters, not what they do
class HandlerSignatureTest {

  private static final String OFFER =
      "nothing can fill it; a parameter could be Message, BotEvent, Bot, Conversation, Chatroom,"
          + " Content or one kind of it, Mention, CommandCatalog, Locale, Texts, Dialog,"
          + " PluginStore, String"
          + " senderId, an argument of the command or a named group of the pattern as String, int,"
          + " long, double, boolean, an enum, an Optional or a List of these.";

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            new Object() {
              @OnMessage
              void tick(Message message, Clock clock) {}
            },
            "tick(Message, Clock): parameter \"clock\" (Clock): " + OFFER),
        mistake(
            new Object() {
              @OnCommand("add <count>")
              void add(short count) {}
            },
            "add(short): parameter \"count\" (short): " + OFFER),
        mistake(
            new Object() {
              @OnCommand("hello <name>")
              void hello(String who) {}
            },
            "hello(String): parameter \"who\" (String): nothing is called \"who\" here: there is"
                + " name"),
        mistake(
            new Object() {
              @OnMessage
              void any(String text) {}
            },
            "any(String): parameter \"text\" (String): nothing is called \"text\" here: the handler"
                + " has no command argument and no named group"),
        mistake(
            new Object() {
              @OnMessage(pattern = "(?<id>\\d+)")
              void order(@Named("number") long id) {}
            },
            "order(long): parameter \"id\" (long): nothing is called \"number\" here: there is id"),
        mistake(
            new Object() {
              @OnCommand("hello <name>")
              void hello() {}
            },
            "hello(): no parameter takes the argument \"name\" of the command \"hello <name>\""),
        mistake(
            new Object() {
              @OnCommand("hello <message>")
              void hello(Message message) {}
            },
            "hello(Message): no parameter takes the argument \"message\" of the command \"hello"
                + " <message>\""),
        mistake(
            new Object() {
              @OnCommand("add [count]")
              void add(int count) {}
            },
            "add(int): parameter \"count\" (int): the argument may be left out, so it is an"
                + " Optional, or @Nullable and no primitive type"),
        mistake(
            new Object() {
              @OnCommand("say [text...]")
              void say(String text) {}
            },
            "say(String): parameter \"text\" (String): the argument may be left out, so it is an"
                + " Optional, or @Nullable and no primitive type"),
        mistake(
            new Object() {
              @OnCommand("add <numbers...>")
              void add(int numbers) {}
            },
            "add(int): parameter \"numbers\" (int): an argument that takes the rest is a String or"
                + " a List"),
        mistake(
            new Object() {
              @OnCommand("add <number>")
              void add(List<Integer> number) {}
            },
            "add(List): parameter \"number\" (List): only an argument that takes the rest, written"
                + " <name...>, can be a List"),
        mistake(
            new Object() {
              @OnCommand("add <number>")
              void add(Optional<Clock> number) {}
            },
            "add(Optional): parameter \"number\" (Optional): " + OFFER),
        mistake(
            new Object() {
              @OnCommand("   ")
              void empty() {}
            },
            "empty(): the command has no name"),
        mistake(
            new Object() {
              @OnCommand("<name>")
              void nameless(String name) {}
            },
            "nameless(String): the command \"<name>\" must begin with its name, without the prefix:"
                + " a letter or digit"),
        mistake(
            new Object() {
              @OnCommand("/ping")
              void slash() {}
            },
            "slash(): the command \"/ping\" must begin with its name, without the prefix: a letter"
                + " or digit"),
        mistake(
            new Object() {
              @OnCommand("say <text...> <more>")
              void say(String text, String more) {}
            },
            "say(String, String): the command \"say <text...> <more>\": only the last argument can"
                + " take the rest"),
        mistake(
            new Object() {
              @OnCommand("say [text] <more>")
              void say(Optional<String> text, String more) {}
            },
            "say(Optional, String): the command \"say [text] <more>\": behind an argument that may"
                + " be left out, all others may be left out"),
        mistake(
            new Object() {
              @OnCommand("say <text> <text>")
              void say(String text) {}
            },
            "say(String): the command \"say <text> <text>\" has two arguments text"),
        mistake(
            new Object() {
              @OnMessage(pattern = "(?=look)ahead")
              void ahead() {}
            },
            "ahead(): the pattern \"(?=look)ahead\" is not an RE2 expression (look-ahead does not"
                + " exist in RE2: \"(?=\")"),
        mistake(
            new Object() {
              @OnMessage(contains = "tea", content = TypingContent.class)
              void typing() {}
            },
            "typing(): content = TypingContent together with pattern, contains or startsWith never"
                + " matches: these look at the text of a TextContent"),
        mistake(
            new Object() {
              @OnCommand("quote")
              void quote(ReferenceContent content) {}
            },
            "quote(ReferenceContent): parameter \"content\" (ReferenceContent): what this handler"
                + " gets is always a TextContent"),
        mistake(
            new Object() {
              @OnMessage
              int count() {
                return 1;
              }
            },
            "count(): it returns int; it could return nothing, a String, a Reply, a Content, or an"
                + " Optional, Collection, Stream or CompletionStage of these"),
        mistake(
            new Object() {
              @OnMessage
              Map<String, String> map() {
                return Map.of();
              }
            },
            "map(): it returns java.util.Map<java.lang.String, java.lang.String>; it could return"
                + " nothing, a String, a Reply, a Content, or an Optional, Collection, Stream or"
                + " CompletionStage of these"),
        mistake(
            new Object() {
              @OnMention
              private void hidden() {}
            },
            "hidden(): a handler must be neither private nor static"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void a_handler_that_cannot_work_is_named_with_the_reason(Object plugin, String sentence) {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      assertThatExceptionOfType(HandlerSignatureException.class)
          .isThrownBy(() -> bot.start("wrong", plugin))
          .withMessage(plugin.getClass().getName() + "." + sentence);
      assertThat(bot.runtime.plugins().running()).hasSize(1);
    }
  }

  static class EveryReturn {
    @OnMessage(startsWith = "nothing")
    void nothing() {}

    @OnMessage(startsWith = "text")
    String text() {
      return "a";
    }

    @OnMessage(startsWith = "empty")
    String empty() {
      return "";
    }

    @OnMessage(startsWith = "reply")
    Reply reply() {
      return Reply.text("a");
    }

    @OnMessage(startsWith = "quote")
    Reply quote(Message message) {
      return Reply.quote(message, "a");
    }

    @OnMessage(startsWith = "content")
    TextContent content() {
      return new TextContent("a");
    }

    @OnMessage(startsWith = "optional")
    Optional<String> optional() {
      return Optional.of("a");
    }

    @OnMessage(startsWith = "list")
    List<? extends Content> list() {
      return List.of(new TextContent("a"), new TextContent("b"));
    }

    @OnMessage(startsWith = "set")
    Set<Reply> set() {
      return Set.of(Reply.text("a"));
    }

    @OnMessage(startsWith = "stream")
    Stream<String> stream() {
      return Stream.iterate(1, i -> i + 1).map(String::valueOf).limit(3);
    }

    @OnMessage(startsWith = "stage")
    CompletableFuture<List<String>> stage() {
      return CompletableFuture.supplyAsync(() -> List.of("a", "b"));
    }

    @OnMessage(startsWith = "void stage")
    CompletableFuture<Void> voidStage() {
      return CompletableFuture.runAsync(() -> {});
    }
  }

  static Stream<Arguments> returns() {
    return Stream.of(
        Arguments.of("nothing", List.of()),
        Arguments.of("text", List.of("a")),
        Arguments.of("empty", List.of()),
        Arguments.of("reply", List.of("a")),
        Arguments.of("quote", List.of("RC:ReferenceMsg")),
        Arguments.of("content", List.of("a")),
        Arguments.of("optional", List.of("a")),
        Arguments.of("list", List.of("a", "b")),
        Arguments.of("set", List.of("a")),
        Arguments.of("stream", List.of("1", "2", "3")),
        Arguments.of("stage", List.of("a", "b")),
        Arguments.of("void stage", List.of()));
  }

  @ParameterizedTest
  @MethodSource("returns")
  void what_a_handler_returns_is_the_answer(String text, List<String> answers) {
    try (TestRuntime bot = TestRuntime.with(new EveryReturn())) {
      assertThat(bot.answersTo(text)).isEqualTo(answers);
      assertThat(bot.failures).isEmpty();
    }
  }

  static class Parent {
    @OnCommand("ping")
    String ping() {
      return "parent";
    }
  }

  static class Child extends Parent {
    @Override
    String ping() {
      return "child of " + super.ping();
    }
  }

  @Test
  void a_subclass_such_as_a_proxy_is_called_and_routed_once() {
    try (TestRuntime bot = TestRuntime.with(new Child())) {
      assertThat(bot.answersTo("/ping")).containsExactly("child of parent");
    }
  }

  private static Arguments mistake(Object plugin, String sentence) {
    return Arguments.of(plugin, sentence);
  }
}
