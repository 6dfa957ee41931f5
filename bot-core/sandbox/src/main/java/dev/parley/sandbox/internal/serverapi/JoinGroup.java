package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.state.Groups;
import dev.parley.wire.serverapi.Endpoint;
import tools.jackson.databind.node.ObjectNode;

/** Takes members into a group. */
public record JoinGroup(Groups groups) implements ApiEndpoint {

  @Override
  public Endpoint endpoint() {
    return Endpoint.JOIN_GROUP;
  }

  @Override
  public void call(ApiForm form, ObjectNode answer) {
    if (!groups.join(new GroupForm(groups, form).group(), form.ids("userId"))) {
      throw GroupForm.full();
    }
  }
}
