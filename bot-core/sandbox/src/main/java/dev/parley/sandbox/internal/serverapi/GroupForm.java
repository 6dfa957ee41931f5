package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.state.Group;
import dev.parley.sandbox.internal.state.Groups;
import dev.parley.wire.serverapi.ApiCode;

/** What the calls about groups have in common. */
record GroupForm(Groups groups, ApiForm form) {

  private static final int NAME_CHARS = 60;

  /** The name of the group; its id when none is given. */
  String name() {
    String name = form.text("groupName", NAME_CHARS);
    return name.isEmpty() ? form.id("groupId") : name;
  }

  /**
   * The group that the call is about.
   *
   * @throws ApiRefused 1002 when there is none with this id
   */
  Group group() {
    String id = form.id("groupId");
    return groups
        .find(id)
        .orElseThrow(
            () -> new ApiRefused(ApiCode.BAD_PARAMETER, "There is no group \"" + id + "\"."));
  }

  /** The answer when there would be too many groups or members. */
  static ApiRefused full() {
    return new ApiRefused(ApiCode.BAD_PARAMETER, "There would be too many groups or members.");
  }
}
