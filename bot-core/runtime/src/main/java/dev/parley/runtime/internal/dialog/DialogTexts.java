package dev.parley.runtime.internal.dialog;

import dev.parley.runtime.internal.text.Folding;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What dialogs say to people, and the words that they know. */
public final class DialogTexts {

  private static final String COMMA = ",";

  private final ResourceBundle bundle;
  private final List<String> yes;
  private final List<String> no;

  /**
   * @param locale English is spoken where there are no texts in its language
   */
  public DialogTexts(Locale locale) {
    bundle = bundle(locale);
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
    return text("confirm", question);
  }

  String noWhole(int min, int max) {
    return text("no.whole", Integer.toString(min), Integer.toString(max));
  }

  String noChoice(List<String> choices) {
    return text("no.choice", Integer.toString(choices.size()), String.join(", ", choices));
  }

  String neitherYesNorNo() {
    return text("no.yes.or.no");
  }

  /** An answer that is no text. */
  String textOnly() {
    return text("text.only");
  }

  String timedOut() {
    return text("timed.out");
  }

  String cancelled() {
    return text("cancelled");
  }

  /** The script is not the one any more that asked. */
  String changed() {
    return text("changed");
  }

  /** The plugin is switched off just now. */
  String away() {
    return text("away");
  }

  /** Asks which dialog to go on with. */
  String replace() {
    return text("replace");
  }

  boolean isYes(String answer) {
    return yes.contains(Folding.folded(answer));
  }

  boolean isNo(String answer) {
    return no.contains(Folding.folded(answer));
  }

  private String text(String key, Object... values) {
    return MessageFormat.format(bundle.getString(key), values);
  }

  private static List<String> words(String key) {
    return Stream.of(Locale.ENGLISH, Locale.CHINESE)
        .map(DialogTexts::bundle)
        .flatMap(each -> Stream.of(each.getString(key).split(COMMA)))
        .toList();
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "dev.parley.runtime.dialogs",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
