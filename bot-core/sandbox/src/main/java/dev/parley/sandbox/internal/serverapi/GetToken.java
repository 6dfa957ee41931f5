package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.state.User;
import dev.parley.wire.serverapi.ApiCode;
import dev.parley.wire.serverapi.Endpoint;
import tools.jackson.databind.node.ObjectNode;

/** Registers a user and gives them a token; earlier tokens stay valid. */
public record GetToken(SandboxState state) implements ApiEndpoint {

  private static final int NAME_CHARS = 128;
  private static final int PORTRAIT_CHARS = 1024;

  @Override
  public Endpoint endpoint() {
    return Endpoint.GET_TOKEN;
  }

  @Override
  public void call(ApiForm form, ObjectNode answer) {
    String userId = form.id("userId");
    form.text("name", NAME_CHARS);
    form.text("portraitUri", PORTRAIT_CHARS);
    User user =
        state
            .users()
            .obtain(userId)
            .orElseThrow(
                () ->
                    new ApiRefused(
                        ApiCode.TOO_MANY_USERS,
                        "There are " + state.limits().population().users() + " users already."));
    answer
        .put("userId", user.id())
        .put("token", state.tokens().issue(user.id(), state.clock().instant()));
  }
}
