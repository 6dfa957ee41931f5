package dev.parley.sandbox.internal.serverapi;

import dev.parley.sandbox.internal.http.Form;
import dev.parley.sandbox.internal.http.HttpAnswer;
import dev.parley.sandbox.internal.http.HttpCall;
import dev.parley.sandbox.internal.http.HttpEndpoint;
import dev.parley.sandbox.internal.http.Json;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.wire.serverapi.ApiCode;
import dev.parley.wire.serverapi.ApiSignature;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands before every endpoint of the Server API: lets only those through who sign with the app's
 * secret, and answers in the service's form whatever comes of it. The time of a call is only looked
 * at as a part of what is signed: the service documents milliseconds and its own SDK sends seconds,
 * and neither says how old a call may be.
 */
public final class ApiGate implements HttpEndpoint {

  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,19}");

  private final String appKey;
  private final ApiSignature signature;
  private final SandboxState state;
  private final ApiEndpoint endpoint;

  public ApiGate(String appKey, String appSecret, SandboxState state, ApiEndpoint endpoint) {
    this.appKey = appKey;
    this.signature = new ApiSignature(appSecret);
    this.state = state;
    this.endpoint = endpoint;
  }

  @Override
  public String path() {
    return endpoint.endpoint().path();
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
      return HttpAnswer.json(HttpResponseStatus.OK, answer.toString());
    } catch (ApiRefused e) {
      state.tally().refused(e.code().code());
      return HttpAnswer.refusal(e.code(), e.sentence());
    }
  }

  private void authenticate(HttpCall call) {
    if (!header(call, ApiSignature.APP_KEY).equals(appKey)) {
      throw new ApiRefused(ApiCode.WRONG_SECRET, "App-Key is not the one of this sandbox.");
    }
    String nonce = header(call, ApiSignature.NONCE);
    String timestamp = header(call, ApiSignature.TIMESTAMP);
    if (nonce.isEmpty()
        || !TIMESTAMP.matcher(timestamp).matches()
        || !signature.matches(nonce, timestamp, header(call, ApiSignature.SIGNATURE))) {
      throw new ApiRefused(
          ApiCode.BAD_SIGNATURE, "Signature is not the one of App-Secret, Nonce and Timestamp.");
    }
  }

  /** A header by its name, or by the name that passes platforms which strip plain ones. */
  private static String header(HttpCall call, String name) {
    String plain = call.header(name);
    return plain.isEmpty() ? call.header(ApiSignature.PREFIX + name) : plain;
  }

  private ApiForm form(HttpCall call) {
    if (!call.method().equals(HttpMethod.POST) || call.body().isEmpty()) {
      throw new ApiRefused(ApiCode.NO_BODY, "The call must be a POST with a form.");
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
