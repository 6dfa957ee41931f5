package dev.parley.runtime.internal.dialog;

import dev.parley.api.dialog.AnswerReader;
import dev.parley.api.dialog.WrongAnswerException;
import dev.parley.runtime.internal.text.Folding;
import java.util.HashSet;
import java.util.List;

/** Reads the answers to the questions that every dialog can ask. */
record Readers(DialogTexts texts) {

  private static final int MOST_CHOICES = 20;

  AnswerReader<Integer> whole(int min, int max) {
    if (min > max) {
      throw new IllegalArgumentException("no number is from " + min + " to " + max);
    }
    return text -> {
      try {
        int number = Integer.parseInt(Folding.folded(text));
        if (number >= min && number <= max) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below.
      }
      throw new WrongAnswerException(texts.noWhole(min, max));
    };
  }

  AnswerReader<String> choice(List<String> choices) {
    if (choices.isEmpty()
        || choices.size() > MOST_CHOICES
        || new HashSet<>(choices).size() < choices.size()) {
      throw new IllegalArgumentException(
          "choices must be 1 to " + MOST_CHOICES + ", all different: " + choices);
    }
    return text -> {
      String wanted = Folding.folded(text);
      for (int i = 0; i < choices.size(); i++) {
        if (wanted.equals(Folding.folded(choices.get(i)))) {
          return choices.get(i);
        }
      }
      for (int i = 0; i < choices.size(); i++) {
        if (wanted.equals(Integer.toString(i + 1))) {
          return choices.get(i);
        }
      }
      throw new WrongAnswerException(texts.noChoice(choices));
    };
  }

  AnswerReader<Boolean> yesOrNo() {
    return text -> {
      if (texts.isYes(text)) {
        return true;
      }
      if (texts.isNo(text)) {
        return false;
      }
      throw new WrongAnswerException(texts.neitherYesNorNo());
    };
  }
}
