package dev.parley.interop.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The bot server's {@code application.yml}, in a copy of the sources that may be changed. */
record ServerFile(Path path) {

  static ServerFile in(Path root) {
    return new ServerFile(root.resolve("application.yml"));
  }

  /**
   * Changes properties that are there already.
   *
   * @param changes new values by their path, for example {@code parley.sandbox.port} or {@code
   *     parley.accounts.0.navi}
   */
  void change(Map<String, Object> changes) throws IOException {
    var yaml = new Yaml();
    Object document = yaml.load(Files.readString(path));
    changes.forEach((property, value) -> set(document, property.split("\\."), 0, value));
    Files.writeString(path, yaml.dump(document));
  }

  @SuppressWarnings("unchecked")
  private static void set(Object node, String[] path, int depth, Object value) {
    boolean last = depth == path.length - 1;
    String key = path[depth];
    if (node instanceof Map<?, ?> map && map.containsKey(key)) {
      if (last) {
        ((Map<String, Object>) map).put(key, value);
      } else {
        set(map.get(key), path, depth + 1, value);
      }
    } else if (node instanceof java.util.List<?> list && !last) {
      set(list.get(Integer.parseInt(key)), path, depth + 1, value);
    } else {
      throw new AssertionError("application.yml has no " + String.join(".", path));
    }
  }
}
