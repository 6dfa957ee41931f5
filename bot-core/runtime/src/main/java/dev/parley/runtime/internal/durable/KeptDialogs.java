package dev.parley.runtime.internal.durable;

import dev.parley.api.Message;
import dev.parley.journal.Journal;
import dev.parley.journal.StoredDialog;
import dev.parley.runtime.internal.dialog.DialogKey;
import dev.parley.runtime.internal.dialog.DialogMemory;
import dev.parley.runtime.internal.dialog.OpenDialog;
import dev.parley.runtime.internal.dialog.Origin;
import java.util.List;
import java.util.function.Consumer;

/** The dialogs that are kept in a journal. */
public final class KeptDialogs implements DialogMemory {

  private static final int PAGE = 1_000;

  private final Journal journal;

  KeptDialogs(Journal journal) {
    this.journal = journal;
  }

  /** Gives out those of an account that wait. */
  public void resume(String account, Consumer<OpenDialog> dialogs) {
    List<StoredDialog> page;
    long last = 0;
    do {
      page = journal.dialogs().open(last, PAGE);
      for (StoredDialog stored : page) {
        last = stored.id();
        if (stored.account().equals(account)) {
          dialogs.accept(dialog(stored));
        }
      }
    } while (page.size() == PAGE);
  }

  private OpenDialog dialog(StoredDialog stored) {
    return new OpenDialog(
        new DialogKey(stored.account(), stored.conversation(), stored.userId()),
        stored.id(),
        stored.plugin(),
        stored.handler(),
        stored.deadline(),
        this,
        null);
  }

  @Override
  public OpenDialog.Known load(OpenDialog dialog) {
    Message begun =
        journal
            .inbox()
            .find(dialog.id())
            .filter(stored -> stored.event() instanceof Message)
            .map(stored -> (Message) stored.event())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the message with which dialog "
                            + dialog.id()
                            + " began is not in the journal any more"));
    return OpenDialog.Known.read(
        new Origin(begun, dialog.pluginId(), dialog.handler()),
        journal.dialogs().steps(dialog.id()),
        dialog.deadline());
  }
}
