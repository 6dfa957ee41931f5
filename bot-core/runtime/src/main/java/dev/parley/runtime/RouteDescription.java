package dev.parley.runtime;

/**
 * A route that is in force, for people.
 *
 * @param handler for people: {@code HelloPlugin.hello}
 * @param listensTo for people: {@code command "hello <name>"}
 */
public record RouteDescription(String pluginId, String handler, String listensTo) {

  @Override
  public String toString() {
    return pluginId + ": " + listensTo + " -> " + handler;
  }
}
