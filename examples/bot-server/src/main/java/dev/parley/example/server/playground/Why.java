package dev.parley.example.server.playground;

import dev.parley.api.Conversation;
import dev.parley.runtime.explain.Explanation;
import dev.parley.runtime.explain.Explanation.Asked;
import dev.parley.runtime.explain.Explanation.Happened;
import dev.parley.runtime.explain.Explanation.Looked;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a message, as the page tells it to somebody who has read the message. What a
 * handler asked for in other conversations is not told in detail: the visitor may not be in them.
 *
 * @param account the bot that received it
 * @param late whether it was older than the reply window
 * @param steps what happened, in order
 * @param routes what was looked at, in the order in which it is asked
 * @param routesChanged whether other routes were in force then
 */
record Why(
    String account,
    boolean late,
    List<Step> steps,
    List<Considered> routes,
    boolean routesChanged) {

  private static final Pattern REFUSAL =
      Pattern.compile("(?s)([a-z ]+): wants (.*?)(?:, found (.*))?");
  private static final Pattern OUTCOME = Pattern.compile("([a-z ]+?)(?: \\((\\d+)\\))?");

  /**
   * Something that happened.
   *
   * @param key of its text, below {@code why.}
   * @param detail how long it took, or why
   */
  record Step(
      String key,
      String plugin,
      String handler,
      String detail,
      String failure,
      List<Request> requests) {}

  /**
   * Something that a handler asked for.
   *
   * @param key of its text, below {@code why.asked.}
   * @param subject the key of an entry; empty for everything else
   * @param outcome the key of what became of it, below {@code why.outcome.}
   * @param code the service's code; empty where there is none
   */
  record Request(String key, String subject, String outcome, String code) {}

  /**
   * A route that was looked at.
   *
   * @param reason the key of why it does not want the message, below {@code why.reason.}; empty
   *     when it does
   * @param found what the message has instead; empty where there is nothing to show
   */
  record Considered(
      String plugin,
      String handler,
      String listensTo,
      String reason,
      String wanted,
      String found) {}

  static Why of(Explanation explanation) {
    Conversation here = explanation.event().conversation();
    return new Why(
        explanation.event().account(),
        explanation.late(),
        explanation.steps().stream().map(step -> step(step, here)).toList(),
        explanation.routes().stream().map(Why::considered).toList(),
        explanation.routesChanged());
  }

  private static Step step(Happened happened, Conversation here) {
    return switch (happened) {
      case Explanation.Ran ran -> step(ran, here);
      case Explanation.Rescued rescued ->
          new Step(
              rescued.failure().isEmpty() ? "rescued" : "rescue-failed",
              rescued.pluginId(),
              rescued.by(),
              "",
              rescued.failure().orElse(""),
              requests(rescued.asked(), here));
      case Explanation.Denied denied ->
          new Step("denied", denied.pluginId(), denied.handler(), denied.reason(), "", List.of());
      case Explanation.Dropped dropped ->
          new Step("dropped", "", "", dropped.reason(), "", List.of());
    };
  }

  private static Step step(Explanation.Ran ran, Conversation here) {
    boolean replaced = ran.failure().isEmpty() && ran.interceptor().isPresent();
    return new Step(
        replaced ? "intercepted" : ran.failure().isEmpty() ? "ran" : "failed",
        ran.pluginId(),
        ran.handler(),
        replaced ? ran.interceptor().get() : millis(ran.took()),
        ran.failure().orElse(""),
        requests(ran.asked(), here));
  }

  private static List<Request> requests(List<Asked> asked, Conversation here) {
    return asked.stream().map(each -> request(each, here)).toList();
  }

  private static Request request(Asked asked, Conversation here) {
    String outcome = "unknown";
    String code = "";
    Matcher matcher = OUTCOME.matcher(asked.outcome());
    if (matcher.matches()) {
      outcome = matcher.group(1).replace(' ', '-');
      code = matcher.group(2) == null ? "" : matcher.group(2);
    }
    if (!asked.what().contains(" " + here)) {
      return new Request("elsewhere", "", outcome, code);
    }
    String[] words = asked.what().split(" ", -1);
    return switch (words[0]) {
      case "setting" -> new Request("set", words[2], outcome, code);
      case "removing" -> new Request("remove", words[2], outcome, code);
      case "entering" -> new Request("enter", "", outcome, code);
      case "leaving" -> new Request("leave", "", outcome, code);
      default -> new Request("message", "", outcome, code);
    };
  }

  private static Considered considered(Looked looked) {
    if (looked.wants()) {
      return new Considered(looked.pluginId(), looked.handler(), looked.listensTo(), "", "", "");
    }
    Matcher matcher = REFUSAL.matcher(looked.refusal());
    return matcher.matches()
        ? new Considered(
            looked.pluginId(),
            looked.handler(),
            looked.listensTo(),
            matcher.group(1).replace(' ', '-'),
            matcher.group(2),
            matcher.group(3) == null ? "" : matcher.group(3))
        : new Considered(
            looked.pluginId(), looked.handler(), looked.listensTo(), "other", looked.refusal(), "");
  }

  private static String millis(Duration took) {
    return String.format(Locale.ROOT, "%.2f", took.toNanos() / 1e6);
  }
}
