package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.state.Group;
import dev.parley.sandbox.internal.state.Groups;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Lets members leave a group. */
public record QuitGroup(Groups groups) implements ApiEndpoint {

  @Override
  public String path() {
    return "/group/quit.json";
  }

  @Override
  public void call(ApiForm form, ObjectNode answer) {
    Group group = new GroupForm(groups, form).group();
    List<String> members = form.ids("userId");
    group.quit(members);
  }
}
