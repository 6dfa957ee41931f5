package dev.parley.starter.explain;

import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.explain.Explanation;
import dev.parley.runtime.explain.Explanation.Asked;
import dev.parley.runtime.explain.Explanation.Happened;
import dev.parley.runtime.explain.Explanation.Looked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * {@code GET /actuator/explain/{uid}}: what became of an event, by the UID of its message or the
 * key of another event. It says nothing of what people wrote.
 */
@Endpoint(id = "explain")
public final class ExplainEndpoint {

  private final BotRuntime runtime;

  public ExplainEndpoint(BotRuntime runtime) {
    this.runtime = runtime;
  }

  /** The explanation; null, which is answered with 404, when the event is not remembered. */
  @ReadOperation
  public @Nullable Map<String, Object> explain(@Selector String key) {
    return runtime.explain(key).map(ExplainEndpoint::json).orElse(null);
  }

  private static Map<String, Object> json(Explanation explanation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("event", explanation.event().key().value());
    json.put("kind", explanation.event().getClass().getSimpleName());
    json.put("account", explanation.event().account());
    json.put("conversation", explanation.event().conversation().toString());
    json.put("at", explanation.event().at().toString());
    json.put("late", explanation.late());
    json.put("steps", explanation.steps().stream().map(ExplainEndpoint::json).toList());
    json.put("routesChanged", explanation.routesChanged());
    json.put("routes", explanation.routes().stream().map(ExplainEndpoint::json).toList());
    return json;
  }

  private static Map<String, Object> json(Happened step) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (step) {
      case Explanation.Ran ran -> {
        json.put("ran", ran.handler());
        json.put("plugin", ran.pluginId());
        json.put("took", ran.took().toString());
        json.put("failure", ran.failure().orElse(""));
        json.put("attempts", ran.attempts());
        json.put("interceptor", ran.interceptor().orElse(""));
        json.put("asked", json(ran.asked()));
      }
      case Explanation.Rescued rescued -> {
        json.put("rescued", rescued.by());
        json.put("plugin", rescued.pluginId());
        json.put("failure", rescued.failure().orElse(""));
        json.put("asked", json(rescued.asked()));
      }
      case Explanation.Denied denied -> {
        json.put("denied", denied.handler());
        json.put("plugin", denied.pluginId());
        json.put("reason", denied.reason());
      }
      case Explanation.Dropped dropped -> json.put("dropped", dropped.reason());
    }
    return json;
  }

  private static List<Map<String, String>> json(List<Asked> asked) {
    return asked.stream()
        .map(each -> Map.of("what", each.what(), "outcome", each.outcome()))
        .toList();
  }

  private static Map<String, Object> json(Looked looked) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("handler", looked.handler());
    json.put("plugin", looked.pluginId());
    json.put("listensTo", looked.listensTo());
    json.put("wants", looked.wants());
    json.put("refusal", looked.refusal());
    return json;
  }
}
