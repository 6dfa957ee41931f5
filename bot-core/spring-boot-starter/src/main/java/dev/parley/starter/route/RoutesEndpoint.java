package dev.parley.starter.route;

import dev.parley.runtime.Plugins;
import dev.parley.runtime.RouteDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code GET /actuator/routes}: the routes in force, in the order in which they are asked. {@code
 * POST /actuator/routes}: the configuration files are read again, and the placeholders in routes
 * get their new values without a restart. It shows names of properties and never their values.
 */
@Endpoint(id = "routes")
public final class RoutesEndpoint {

  private static final int UNPROCESSABLE = 422;

  private final Plugins plugins;
  private final RouteReload reload;

  public RoutesEndpoint(Plugins plugins, RouteReload reload) {
    this.plugins = plugins;
    this.reload = reload;
  }

  @ReadOperation
  public Map<String, Object> routes() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("routes", described(plugins.routes()));
    json.put("patternsWithoutLiteral", described(plugins.patternsWithoutLiteral()));
    json.put("shadows", plugins.shadows());
    return json;
  }

  @WriteOperation
  public WebEndpointResponse<Map<String, Object>> reload() {
    Map<String, Object> json = new LinkedHashMap<>();
    try {
      RouteReload.Done done = reload.reload();
      json.put("changedProperties", done.properties());
      json.put("gone", described(done.routes().gone()));
      json.put("come", described(done.routes().come()));
      return new WebEndpointResponse<>(json);
    } catch (RouteReloadException e) {
      json.put("problem", e.getMessage());
      return new WebEndpointResponse<>(json, UNPROCESSABLE);
    }
  }

  private static List<Map<String, String>> described(List<RouteDescription> routes) {
    return routes.stream()
        .map(
            route ->
                Map.of(
                    "plugin",
                    route.pluginId(),
                    "handler",
                    route.handler(),
                    "listensTo",
                    route.listensTo()))
        .toList();
  }
}
