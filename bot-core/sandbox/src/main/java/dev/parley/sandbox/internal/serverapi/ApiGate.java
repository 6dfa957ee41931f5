package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.http.Form;
import dev.parley.sandbox.internal.http.HttpAnswer;
import dev.parley.sandbox.internal.http.HttpCall;
import dev.parley.sandbox.internal.http.HttpEndpoint;
import dev.parley.sandbox.internal.http.Json;
import dev.parley.sandbox.internal.state.SandboxState;
import io.netty.handler.codec.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands before every endpoint of the Server API: lets only those through who sign with the app's
 * secret, and answers in the service's form whatever comes of it.
 */
public final class ApiGate implements HttpEndpoint {

  private final String appKey;
  private final CallerSignature signature;
  private final SandboxState state;
  private final ApiEndpoint endpoint;

  public ApiGate(String appKey, String appSecret, SandboxState state, ApiEndpoint endpoint) {
    this.appKey = appKey;
    this.signature = new CallerSignature(appSecret);
    this.state = state;
    this.endpoint = endpoint;
  }

  @Override
  public String path() {
    return endpoint.path();
  }

  @Override
  public boolean isCrossOrigin() {
    return false;
  }

  @Override
  public HttpAnswer answer(HttpCall call) {
    try {
      authenticate(call);
      ObjectNode answer = Json.object().put("code", ApiCode.OK.code());
      endpoint.call(form(call), answer);
      return HttpAnswer.json(ApiCode.OK.status(), answer.toString());
    } catch (ApiRefused e) {
      state.tally().refused(e.code().code());
      return HttpAnswer.refusal(e.code().status(), e.code().code(), e.getMessage());
    }
  }

  private void authenticate(HttpCall call) {
    if (!header(call, "App-Key").equals(appKey)) {
      throw new ApiRefused(ApiCode.WRONG_APP_KEY, "App-Key is not the one of this sandbox.");
    }
    if (!signature.isValid(
        header(call, "Nonce"), header(call, "Timestamp"), header(call, "Signature"))) {
      throw new ApiRefused(
          ApiCode.BAD_SIGNATURE, "Signature is not the one of App-Secret, Nonce and Timestamp.");
    }
  }

  /** A header by its name, or by the name that passes platforms which strip plain ones. */
  private static String header(HttpCall call, String name) {
    String plain = call.header(name);
    return plain.isEmpty() ? call.header("RC-" + name) : plain;
  }

  private ApiForm form(HttpCall call) {
    if (!call.method().equals(HttpMethod.POST) || call.body().length == 0) {
      throw new ApiRefused(ApiCode.NO_POST_DATA, "The call must be a POST with a form.");
    }
    try {
      return new ApiForm(
          Form.read(call.body(), state.limits().http().formFields()),
          state.limits().sending().idChars());
    } catch (IllegalArgumentException e) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, "The form cannot be read.");
    }
  }
}
