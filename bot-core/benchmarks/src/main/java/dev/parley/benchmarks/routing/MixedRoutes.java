package dev.parley.benchmarks.routing;

import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage.Mentioned;
import dev.parley.runtime.internal.command.CommandPrefixes;
import dev.parley.runtime.internal.command.CommandSyntax;
import dev.parley.runtime.internal.handler.HandlerMethod;
import dev.parley.runtime.internal.handler.HandlerRules;
import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.meter.HandlerMeters;
import dev.parley.runtime.internal.pattern.TextPattern;
import dev.parley.runtime.internal.routing.Listening;
import dev.parley.runtime.internal.routing.PluginGate;
import dev.parley.runtime.internal.routing.Route;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Routes as bots have them (70 % commands, 20 % keywords, 10 % patterns with a literal, half of all
 * in Chinese) and texts of 10 to 40 characters that hit one of a kind, or none.
 */
public final class MixedRoutes {

  /** What stands behind the word of a pattern. */
  public static final String NUMBER = " ?(?<number>\\d+)";

  static final Listening LISTENING =
      new Listening(new CommandPrefixes(List.of("/")), false, List.of());

  private static final String ENGLISH = "etaoinshrdlcumwfgypbvkxjqz";
  private static final String CHINESE =
      "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切术";

  private static final HandlerMeters METERS =
      new HandlerMeters(new SimpleMeterRegistry(), "benchmark", "handler");

  private static final int MESSAGES = 1024;
  private static final int LONGEST_TEXT = 40;

  private final List<Route> routes = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private final List<String> keywords = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();

  private final Random random = new Random(42);
  private final Set<String> taken = new LinkedHashSet<>();

  public MixedRoutes(int count) {
    for (int i = 0; i < count; i++) {
      int kind = i % 10;
      String word = newWord();
      if (kind < 7) {
        commands.add(word);
        routes.add(
            route(
                new Trigger.Command(
                    CommandSyntax.parse(word + " [rest...]"), List.of(), "", false)));
      } else if (kind < 9) {
        keywords.add(word);
        routes.add(route(messages(null, List.of(word))));
      } else {
        patterns.add(word);
        routes.add(route(messages(TextPattern.compile(word + NUMBER), List.of())));
      }
    }
  }

  /** The names of the commands. */
  public List<String> commands() {
    return commands;
  }

  public List<String> keywords() {
    return keywords;
  }

  /** The literals of the patterns. */
  public List<String> patterns() {
    return patterns;
  }

  List<Route> routes() {
    return routes;
  }

  /** Messages that hit a route of that kind, or none. */
  public List<Message> hitting(RouteBenchmark.Hit hit) {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      String text =
          switch (hit) {
            case COMMAND -> '/' + one(commands) + ' ' + chat();
            case KEYWORD -> chat() + one(keywords) + chat();
            case PATTERN -> chat() + one(patterns) + ' ' + i + chat();
            case NOTHING -> chat() + chat();
          };
      messages.add(message(text, LONGEST_TEXT));
    }
    return messages;
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** 5 to 18 characters of talk. */
  private String chat() {
    boolean english = random.nextBoolean();
    StringBuilder chat = new StringBuilder();
    int length = 5 + random.nextInt(14);
    while (chat.length() < length) {
      chat.append(english ? letter(ENGLISH, 2) : letter(CHINESE, 1));
      if (english && random.nextInt(5) == 0) {
        chat.append(' ');
      }
    }
    return chat.toString();
  }

  /** A word that nobody else has: 3 to 5 Chinese characters or 5 to 9 letters. */
  private String newWord() {
    while (true) {
      boolean english = random.nextBoolean();
      int length = english ? 5 + random.nextInt(5) : 3 + random.nextInt(3);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < length; i++) {
        word.append(letter(english ? ENGLISH : CHINESE, 1));
      }
      if (taken.add(word.toString())) {
        return word.toString();
      }
    }
  }

  /** Frequent ones more often. */
  private char letter(String alphabet, int skew) {
    double place = Math.pow(random.nextDouble(), skew);
    return alphabet.charAt((int) (place * alphabet.length()));
  }

  static Message message(String text, int longest) {
    return message(
        Conversation.group("team"), text.length() > longest ? text.substring(0, longest) : text);
  }

  static Message inPrivate(String text) {
    return message(Conversation.privateChat("amy"), text);
  }

  private static Message message(Conversation conversation, String text) {
    return new Message(
        "main",
        "6ZIX-K5FB-HBST-WJ7K",
        conversation,
        "amy",
        new TextContent(text),
        Instant.EPOCH,
        Map.of(),
        List.of(),
        false);
  }

  static Trigger messages(@Nullable TextPattern pattern, List<String> contains) {
    return new Trigger.Messages(
        new MessageFilter(
            Set.of(), pattern, contains, List.of(), Content.class, Set.of(), Mentioned.WHATEVER));
  }

  static Route route(Trigger trigger) {
    return new Route(
        new PluginGate("benchmark"),
        new HandlerMethod(
            "handler",
            trigger,
            HandlerRules.NONE,
            List.of(),
            MethodHandles.constant(Object.class, "")),
        METERS);
  }
}
