package dev.parley.sandbox.internal.navi;

import dev.parley.sandbox.internal.http.Form;
import dev.parley.sandbox.internal.http.HttpAnswer;
import dev.parley.sandbox.internal.http.HttpCall;
import dev.parley.sandbox.internal.http.HttpEndpoint;

/** Navigation as clients of today ask for it: a form in, JSON out. */
public record NaviJson(Navigation navigation, int maxFields) implements HttpEndpoint {

  @Override
  public String path() {
    return "/v2/navi.json";
  }

  @Override
  public HttpAnswer answer(HttpCall call) {
    String token = Form.read(call.body(), maxFields).first("token");
    Navigation.Outcome outcome = navigation.find(call, call.header("RC-Appkey"), token);
    return HttpAnswer.json(outcome.status(), outcome.document().toString());
  }
}
