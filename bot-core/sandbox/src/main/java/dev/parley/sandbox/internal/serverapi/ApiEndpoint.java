package dev.parley.sandbox.internal.serverapi;

import dev.parley.wire.serverapi.Endpoint;
import tools.jackson.databind.node.ObjectNode;

/** Does what one endpoint of the Server API is there for; the caller is known to be allowed to. */
public interface ApiEndpoint {

  /** Which one it is. */
  Endpoint endpoint();

  /**
   * Does it.
   *
   * @param answer what is told beside the code; empty at first
   * @throws ApiRefused when the answer is no; nothing has changed then
   */
  void call(ApiForm form, ObjectNode answer);
}
