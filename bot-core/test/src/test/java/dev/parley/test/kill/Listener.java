package dev.parley.test.kill;

import dev.parley.api.transport.EventBatch;

/** Hears what comes to a user. */
@FunctionalInterface
interface Listener {

  void heard(EventBatch batch);
}
