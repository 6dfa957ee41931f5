package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.state.Group;
import dev.parley.sandbox.internal.state.Groups;
import dev.parley.wire.serverapi.Endpoint;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Lets members leave a group. */
public record QuitGroup(Groups groups) implements ApiEndpoint {

  @Override
  public Endpoint endpoint() {
    return Endpoint.QUIT_GROUP;
  }

  @Override
  public void call(ApiForm form, ObjectNode answer) {
    Group group = new GroupForm(groups, form).group();
    List<String> members = form.ids("userId");
    group.quit(members);
  }
}
