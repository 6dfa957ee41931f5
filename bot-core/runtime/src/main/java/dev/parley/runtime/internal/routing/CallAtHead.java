package dev.parley.runtime.internal.routing;

import dev.parley.api.Message;
import dev.parley.api.content.Mention;
import dev.parley.runtime.internal.text.Folding;
import java.util.List;

/**
 * The {@code @name} that clients put at the head of a text that mentions somebody. The service says
 * who is meant but not where the names stand. A known name of the bot is found as it is, spaces
 * included; any other reaches from the @ to the first space: an ordinary one, the four-per-em space
 * that mobile clients write, or the ideographic one. Where several are called, as many names at the
 * head are taken away, up to that of the bot where it is a known one.
 *
 * @param botNames the longest first
 */
record CallAtHead(List<String> botNames) {

  private static final char FOUR_PER_EM_SPACE = '\u2005';
  private static final char IDEOGRAPHIC_SPACE = '\u3000';

  /** The text behind the calls, without the space behind them; the text itself without a call. */
  String removed(Message message) {
    Mention mention = message.content().meta().mention();
    int left = mention == null ? 0 : mention.userIds().size();
    String text = message.text();
    int start = 0;
    while (left > 0 && start < text.length() && text.charAt(start) == '@') {
      int known = endOfKnownName(text, start + 1);
      start = spaces(text, known < 0 ? endOfName(text, start + 1) : known);
      left = known < 0 ? left - 1 : 0;
    }
    return text.substring(start);
  }

  /** Where one of the bot's names ends that stands there; -1 when none does. */
  private int endOfKnownName(String text, int start) {
    for (String name : botNames) {
      int end = start + name.length();
      if (startsWith(text, start, name) && (end == text.length() || isSpace(text.charAt(end)))) {
        return end;
      }
    }
    return -1;
  }

  private static boolean startsWith(String text, int start, String name) {
    if (text.length() - start < name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (Folding.folded(text.charAt(start + i)) != Folding.folded(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int endOfName(String text, int start) {
    int end = start;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int spaces(String text, int start) {
    int end = start;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == FOUR_PER_EM_SPACE || c == IDEOGRAPHIC_SPACE;
  }
}
