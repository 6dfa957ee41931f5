package dev.parley.plugin.essentials;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Parley that the plugin was built with. */
record Version(String number) {

  /** As the build wrote it down. */
  static Version ofThisBuild() {
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return new Version(properties.getProperty("version", "?"));
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties cannot be read", e);
    }
  }
}
