package dev.parley.test.kill;

import dev.parley.api.Message;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.WrongAnswerException;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.store.PluginStore;

/** Writes down everything that it is told, in its own table, so that it can be counted. */
@BotPlugin(id = "ledger", description = "Writes down what it is told")
class Ledger {

  static final int QUESTIONS = 3;

  @OnMessage(pattern = "^m \\d+$")
  void told(Message message, PluginStore store) {
    store.update(
        "INSERT INTO ledger_told (teller, number) VALUES (?, ?)",
        message.senderId(),
        Integer.parseInt(message.text().substring(2)));
  }

  @OnCommand("dialog <round>")
  String dialog(int round, Dialog dialog, PluginStore store) {
    StringBuilder answers = new StringBuilder();
    for (int i = 1; i <= QUESTIONS; i++) {
      String wanted = "a" + round + "." + i;
      String answer = dialog.ask("Q" + round + "." + i, text -> checked(text, wanted));
      answers.append(answer);
    }
    store.update(
        "INSERT INTO ledger_dialog (teller, number, answers) VALUES (?, ?, ?)",
        dialog.userId(),
        round,
        answers.toString());
    return "done " + round;
  }

  private static String checked(String answer, String wanted) throws WrongAnswerException {
    if (!answer.equals(wanted)) {
      throw new WrongAnswerException("want " + wanted);
    }
    return answer;
  }
}
