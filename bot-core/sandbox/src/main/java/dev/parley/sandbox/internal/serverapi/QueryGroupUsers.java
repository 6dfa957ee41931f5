package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.state.Groups;
import dev.parley.wire.serverapi.Endpoint;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells who is in a group. */
public record QueryGroupUsers(Groups groups) implements ApiEndpoint {

  @Override
  public Endpoint endpoint() {
    return Endpoint.QUERY_GROUP;
  }

  @Override
  public void call(ApiForm form, ObjectNode answer) {
    ArrayNode users = answer.putArray("users");
    for (String member : new GroupForm(groups, form).group().members()) {
      users.addObject().put("id", member);
    }
  }
}
