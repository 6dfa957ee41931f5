package dev.parley.runtime.internal.handler;

import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.content.Content;
import dev.parley.api.content.Mention;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage.Mentioned;
import dev.parley.runtime.internal.argument.CaptureNames;
import dev.parley.runtime.internal.argument.Captured;
import dev.parley.runtime.internal.pattern.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a handler wants. Everything that is given must hold.
 *
 * @param in only in these kinds of conversation; all when empty
 * @param pattern only texts in which it is found; null for all
 * @param contains only texts that contain one of these; all when empty
 * @param startsWith only texts that start with one of these; all when empty
 * @param content the content that every message has which passes; {@link Content} stands for what
 *     people say to each other
 * @param from only messages of these users; of all when empty
 * @param mention only messages that call somebody by name in this way
 */
public record MessageFilter(
    Set<ConversationType> in,
    @Nullable TextPattern pattern,
    List<String> contains,
    List<String> startsWith,
    Class<? extends Content> content,
    Set<String> from,
    Mentioned mention)
    implements CaptureNames {

  /** Every message. */
  public static final MessageFilter ALL =
      new MessageFilter(
          Set.of(), null, List.of(), List.of(), Content.class, Set.of(), Mentioned.WHATEVER);

  /**
   * @throws IllegalArgumentException with a sentence, when the filter contradicts itself
   */
  public MessageFilter {
    in = Set.copyOf(in);
    contains = List.copyOf(contains);
    startsWith = List.copyOf(startsWith);
    from = Set.copyOf(from);
    if (pattern != null || !contains.isEmpty() || !startsWith.isEmpty()) {
      content = ofText(content);
    }
  }

  /** Whether it looks at the text, which makes it go before those that do not. */
  public boolean looksAtText() {
    return pattern != null || !contains.isEmpty() || !startsWith.isEmpty();
  }

  @Override
  public @Nullable Captured captured(String name) {
    Integer group = pattern == null ? null : pattern.groups().get(name);
    return group == null ? null : new Captured(group, false, false);
  }

  @Override
  public List<String> names() {
    return pattern == null ? List.of() : List.copyOf(pattern.groups().keySet());
  }

  /** What is known already of a text, so that it need not be asked again. */
  public enum Known {
    NOTHING,
    /** It starts with one of the texts of {@link #startsWith}. */
    START,
    /** One of the texts of {@link #contains} stands in it. */
    WORD,
    /** A literal of the pattern stands in it. */
    LITERAL
  }

  /** Whether every message passes of which this is known. */
  public boolean isAllSaidBy(Known known) {
    return in.isEmpty()
        && from.isEmpty()
        && mention == Mentioned.WHATEVER
        && pattern == null
        && ((known == Known.START && contains.isEmpty())
            || (known == Known.WORD && startsWith.isEmpty()));
  }

  /**
   * Whether the message passes, as far as its text does not decide it.
   *
   * @param calledByName whether the message calls the bot by its user id
   */
  public boolean accepts(Message message, boolean calledByName) {
    return (in.isEmpty() || in.contains(message.conversation().type()))
        && (from.isEmpty() || from.contains(message.senderId()))
        && accepts(message.content())
        && accepts(message.content().meta().mention(), calledByName);
  }

  /**
   * Whether the text passes, as far as the pattern does not decide it.
   *
   * @param text the message's text, without the call at its head
   */
  public boolean accepts(String text, Known known) {
    return (known == Known.START || startsRightly(text))
        && (known == Known.WORD || containsOne(text));
  }

  /** Whether it wants this content. */
  public boolean accepts(Content actual) {
    return content == Content.class ? Speech.is(actual) : content.isInstance(actual);
  }

  private boolean accepts(@Nullable Mention actual, boolean calledByName) {
    return switch (mention) {
      case WHATEVER -> true;
      case ME -> calledByName;
      case ALL -> actual != null && actual.isAll();
      case ME_OR_ALL -> calledByName || (actual != null && actual.isAll());
      case NOBODY -> actual == null;
    };
  }

  /** Whether the text starts as it must. */
  public boolean startsRightly(String text) {
    for (String start : startsWith) {
      if (text.startsWith(start)) {
        return true;
      }
    }
    return startsWith.isEmpty();
  }

  /** Whether the text contains what it must. */
  public boolean containsOne(String text) {
    for (String word : contains) {
      if (text.contains(word)) {
        return true;
      }
    }
    return contains.isEmpty();
  }

  private static Class<? extends Content> ofText(Class<? extends Content> content) {
    if (!content.isAssignableFrom(TextContent.class)) {
      throw new IllegalArgumentException(
          "content = "
              + content.getSimpleName()
              + " together with pattern, contains or startsWith never matches: these look at the"
              + " text of a TextContent");
    }
    return TextContent.class;
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (pattern != null) {
      parts.add("matching \"" + pattern + '"');
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
    if (!from.isEmpty()) {
      parts.add("from " + from.stream().sorted().toList());
    }
    if (mention != Mentioned.WHATEVER) {
      parts.add("mentioning " + mention);
    }
    if (!in.isEmpty()) {
      parts.add("in " + in.stream().sorted().toList());
    }
    return parts.isEmpty() ? "every message" : "messages " + String.join(", ", parts);
  }
}
