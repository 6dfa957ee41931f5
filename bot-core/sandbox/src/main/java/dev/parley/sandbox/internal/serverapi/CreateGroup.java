package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.state.Groups;
import dev.parley.wire.serverapi.Endpoint;
import tools.jackson.databind.node.ObjectNode;

/** Makes a group, or takes more members into the one that has this id. */
public record CreateGroup(Groups groups) implements ApiEndpoint {

  @Override
  public Endpoint endpoint() {
    return Endpoint.CREATE_GROUP;
  }

  @Override
  public void call(ApiForm form, ObjectNode answer) {
    String name = new GroupForm(groups, form).name();
    if (!groups.create(form.id("groupId"), name, form.ids("userId"))) {
      throw GroupForm.full();
    }
  }
}
