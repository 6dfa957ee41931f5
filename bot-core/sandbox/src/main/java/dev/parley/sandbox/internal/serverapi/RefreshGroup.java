package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.state.Groups;
import dev.parley.wire.serverapi.Endpoint;
import tools.jackson.databind.node.ObjectNode;

/** Gives a group another name. */
public record RefreshGroup(Groups groups) implements ApiEndpoint {

  @Override
  public Endpoint endpoint() {
    return Endpoint.REFRESH_GROUP;
  }

  @Override
  public void call(ApiForm form, ObjectNode answer) {
    GroupForm groupForm = new GroupForm(groups, form);
    groupForm.group().rename(groupForm.name());
  }
}
