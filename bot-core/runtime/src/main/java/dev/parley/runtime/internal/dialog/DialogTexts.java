package dev.parley.runtime.internal.dialog;

import dev.parley.api.plugin.Texts;
import dev.parley.runtime.internal.text.Folding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What dialogs say to people, and the words that they know. */
public final class DialogTexts {

  private static final String COMMA = ",";

  private final Texts texts;
  private final List<String> yes;
  private final List<String> no;

  /**
   * @param locale English is spoken where there are no texts in its language
   */
  public DialogTexts(Locale locale) {
    texts = Texts.beside(DialogTexts.class, locale);
    // People answer in their own language, whatever the bot speaks.
    yes = words("yes.words");
    no = words("no.words");
  }

  /** A question with its choices, one to a line. */
  String choices(String question, List<String> choices) {
    StringBuilder text = new StringBuilder(question);
    for (int i = 0; i < choices.size(); i++) {
      text.append('\n').append(i + 1).append(". ").append(choices.get(i));
    }
    return text.toString();
  }

  String confirm(String question) {
    return texts.text("confirm", question);
  }

  String noWhole(int min, int max) {
    return texts.text("no.whole", Integer.toString(min), Integer.toString(max));
  }

  String noChoice(List<String> choices) {
    return texts.text("no.choice", Integer.toString(choices.size()), String.join(", ", choices));
  }

  String neitherYesNorNo() {
    return texts.text("no.yes.or.no");
  }

  /** An answer that is no text. */
  String textOnly() {
    return texts.text("text.only");
  }

  String timedOut() {
    return texts.text("timed.out");
  }

  String cancelled() {
    return texts.text("cancelled");
  }

  /** The script is not the one any more that asked. */
  String changed() {
    return texts.text("changed");
  }

  /** The plugin is switched off just now. */
  String away() {
    return texts.text("away");
  }

  /** Asks which dialog to go on with. */
  String replace() {
    return texts.text("replace");
  }

  boolean isYes(String answer) {
    return yes.contains(Folding.folded(answer));
  }

  boolean isNo(String answer) {
    return no.contains(Folding.folded(answer));
  }

  private static List<String> words(String key) {
    return Stream.of(Locale.ENGLISH, Locale.CHINESE)
        .map(language -> Texts.beside(DialogTexts.class, language))
        .flatMap(each -> Stream.of(each.text(key).split(COMMA)))
        .toList();
  }
}
