package dev.parley.api.routing;

/**
 * Registers the routes of a plugin, beside those of its annotated methods: a bean of the plugin's
 * own context. It is asked once, when the plugin starts.
 *
 * <pre>{@code
 * public void routes(RouteBuilder on) {
 *   on.command("hello <name>").describe("Says hello").handle(call -> "Hello, " + call.text("name"));
 *   on.message().in(GROUP).contains("price").cooldown("10s").handle(call -> prices.today());
 * }
 * }</pre>
 */
@FunctionalInterface
public interface RouteSource {

  /**
   * Registers.
   *
   * @param on is good for this call only
   */
  void routes(RouteBuilder on);
}
