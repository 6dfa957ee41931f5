package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.state.Group;
import dev.parley.sandbox.internal.state.Groups;
import dev.parley.wire.serverapi.Endpoint;
import tools.jackson.databind.node.ObjectNode;

/** Ends a group. */
public record DismissGroup(Groups groups) implements ApiEndpoint {

  @Override
  public Endpoint endpoint() {
    return Endpoint.DISMISS_GROUP;
  }

  @Override
  public void call(ApiForm form, ObjectNode answer) {
    Group group = new GroupForm(groups, form).group();
    form.id("userId");
    groups.dismiss(group);
  }
}
