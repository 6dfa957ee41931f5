package dev.parley.sandbox.internal.navi;

import dev.parley.sandbox.internal.http.HttpAnswer;
import dev.parley.sandbox.internal.http.HttpCall;
import dev.parley.sandbox.internal.http.HttpEndpoint;
import java.util.regex.Pattern;

/** Navigation as older clients ask for it: a script that calls a function of the page. */
public record NaviScript(Navigation navigation) implements HttpEndpoint {

  private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,63}");

  @Override
  public String path() {
    return "/navi.js";
  }

  @Override
  public HttpAnswer answer(HttpCall call) {
    String function = call.parameter("callBack");
    if (!FUNCTION.matcher(function).matches()) {
      throw new IllegalArgumentException("callBack is not the name of a function");
    }
    Navigation.Outcome outcome =
        navigation.find(call, call.parameter("appId"), call.parameter("token"));
    return new HttpAnswer(
        outcome.status(),
        "application/javascript; charset=utf-8",
        function + '(' + outcome.document() + ");");
  }
}
