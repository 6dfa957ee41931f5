package dev.parley.journal;

import dev.parley.api.time.VirtualTimers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tests of the journal have in common: an empty database of each kind, and time. */
@ParameterizedClass
@EnumSource
abstract class JournalTest {

  final VirtualTimers timers = new VirtualTimers(Events.NOON);
  final JournalOptions options;
  Journal journal;

  JournalTest(TestDatabase database) {
    options = database.fresh();
    journal = Journal.open(options, timers);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  final void reopen() {
    reopen(options);
  }

  final void reopen(JournalOptions with) {
    journal.close();
    journal = Journal.open(with, timers);
  }
}
