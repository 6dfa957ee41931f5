package dev.parley.runtime.internal.handler;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage;
import dev.parley.runtime.internal.argument.CaptureNames;
import dev.parley.runtime.internal.argument.Captured;
import dev.parley.runtime.internal.argument.Captures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The attributes of one {@link OnMessage}, made ready to be asked. */
public final class MessageFilter implements CaptureNames {

  private final Set<ConversationType> in;
  private final @Nullable Pattern pattern;
  private final Map<String, Integer> groups;
  private final List<String> contains;
  private final List<String> startsWith;
  private final Class<? extends Content> content;

  /**
   * @param narrowed the content that the handler's parameters ask for; {@link Content} when any
   * @throws IllegalArgumentException with a sentence, when the pattern is not RE2, or the filter
   *     contradicts itself
   */
  public MessageFilter(OnMessage declared, Class<? extends Content> narrowed) {
    in = Set.of(declared.in());
    pattern = declared.pattern().isEmpty() ? null : compiled(declared.pattern());
    groups = pattern == null ? Map.of() : new TreeMap<>(pattern.namedGroups());
    contains = List.of(declared.contains());
    startsWith = List.of(declared.startsWith());
    content = contentOf(declared, narrowed);
  }

  /** The content that every message has which passes. */
  public Class<? extends Content> content() {
    return content;
  }

  /** Whether it looks at the text, which makes it go before those that do not. */
  public boolean looksAtText() {
    return pattern != null || !contains.isEmpty() || !startsWith.isEmpty();
  }

  @Override
  public @Nullable Captured captured(String name) {
    Integer group = groups.get(name);
    return group == null ? null : new Captured(group, false, false);
  }

  @Override
  public List<String> names() {
    return List.copyOf(groups.keySet());
  }

  /**
   * What the filter cuts out of the message; null when the message does not pass.
   *
   * @param text the message's text, without the call at its head
   */
  public @Nullable Captures test(Message message, String text) {
    if (!(in.isEmpty() || in.contains(message.conversation().type()))
        || !accepts(message.content())) {
      return null;
    }
    return looksAtText() ? testText(text) : Captures.NONE;
  }

  private boolean accepts(Content actual) {
    return content == Content.class ? Speech.is(actual) : content.isInstance(actual);
  }

  private @Nullable Captures testText(String text) {
    if (!(startsWith.isEmpty() || startsWith.stream().anyMatch(text::startsWith))
        || !(contains.isEmpty() || contains.stream().anyMatch(text::contains))) {
      return null;
    }
    if (pattern == null) {
      return Captures.NONE;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher::group : null;
  }

  private Class<? extends Content> contentOf(
      OnMessage declared, Class<? extends Content> narrowed) {
    if (!looksAtText()) {
      return declared.content() == Content.class ? narrowed : declared.content();
    }
    if (!declared.content().isAssignableFrom(TextContent.class)) {
      throw new IllegalArgumentException(
          "content = "
              + declared.content().getSimpleName()
              + " together with pattern, contains or startsWith never matches: these look at the"
              + " text of a TextContent");
    }
    return TextContent.class;
  }

  private static Pattern compiled(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the pattern \""
              + expression
              + "\" is not an RE2 expression ("
              + e.getDescription()
              + "); look-around and back references do not exist there",
          e);
    }
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (pattern != null) {
      parts.add("matching \"" + pattern.pattern() + '"');
    }
    if (!contains.isEmpty()) {
      parts.add("containing " + contains);
    }
    if (!startsWith.isEmpty()) {
      parts.add("starting with " + startsWith);
    }
    if (content != Content.class && !looksAtText()) {
      parts.add("of " + content.getSimpleName());
    }
    if (!in.isEmpty()) {
      parts.add("in " + in.stream().sorted().toList());
    }
    return parts.isEmpty() ? "every message" : "messages " + String.join(", ", parts);
  }
}
