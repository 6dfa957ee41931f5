package dev.parley.sandbox.internal.serverapi.room;

import dev.parley.sandbox.internal.serverapi.ApiEndpoint;
import dev.parley.sandbox.internal.serverapi.ApiForm;
import dev.parley.wire.serverapi.Endpoint;
import tools.jackson.databind.node.ObjectNode;

/** One call and what it does. */
record Call(Endpoint endpoint, Action action) implements ApiEndpoint {

  @Override
  public void call(ApiForm form, ObjectNode answer) {
    action.call(form, answer);
  }

  /** As {@link ApiEndpoint#call}. */
  interface Action {

    void call(ApiForm form, ObjectNode answer);
  }
}
