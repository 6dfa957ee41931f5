package dev.parley.runtime.internal.dialog;

import dev.parley.journal.DialogChange;
import dev.parley.journal.DialogStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a dialog is written into the journal: as a row of entries. A question is one when it is
 * asked, and its answer is the next; a value from outside is one of its own. So the last one is the
 * question that is open.
 */
final class DialogEntries {

  private static final char QUESTION = 'Q';
  private static final char ANSWER = 'A';
  private static final char VALUE = 'V';

  private DialogEntries() {}

  /**
   * Writes what has come since the last time.
   *
   * @return how many entries that was
   */
  static int write(
      OpenDialog dialog, OpenDialog.Known known, OpenQuestion asked, Consumer<DialogChange> to) {
    int entries = 0;
    for (Step step : known.steps().subList(known.kept(), known.steps().size())) {
      char kind = step.prompt().isEmpty() ? VALUE : ANSWER;
      append(dialog, known.written() + entries, step.mark(), kind + step.value(), asked, to);
      entries++;
    }
    if (entries > 0 || known.written() == 0) {
      append(dialog, known.written() + entries, asked.mark(), QUESTION + asked.prompt(), asked, to);
      entries++;
    }
    return entries;
  }

  private static void append(
      OpenDialog dialog,
      int ordinal,
      int mark,
      String entry,
      OpenQuestion asked,
      Consumer<DialogChange> to) {
    to.accept(
        new DialogChange.Append(
            dialog.id(), new DialogStep(ordinal, mark, entry), asked.deadline()));
  }

  /**
   * Reads a dialog.
   *
   * @param deadline of the open question
   */
  static OpenDialog.Known read(Origin origin, List<DialogStep> entries, Instant deadline) {
    List<Step> steps = new ArrayList<>();
    DialogStep asked = null;
    for (DialogStep entry : entries) {
      String text = entry.answer().substring(1);
      switch (entry.answer().charAt(0)) {
        case QUESTION -> asked = entry;
        case ANSWER ->
            steps.add(
                new Step(
                    (int) entry.hash(), asked == null ? "" : asked.answer().substring(1), text));
        default -> steps.add(new Step((int) entry.hash(), "", text));
      }
    }
    OpenQuestion open =
        asked == null
            ? new OpenQuestion(0, "", deadline, 0)
            : new OpenQuestion((int) asked.hash(), asked.answer().substring(1), deadline, 0);
    return new OpenDialog.Known(origin, steps, open, entries.size(), steps.size());
  }
}
