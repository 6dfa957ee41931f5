package dev.parley.interop.browser;

import dev.parley.interop.process.Command;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for a Chromium and its driver on the machine; nothing is ever downloaded. */
final class ChromiumProbe {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String DRIVER = "chromedriver";
  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.\\d+\\.\\d+\\.\\d+");
  private static final String INSTALL_LINE =
      "install Chromium with its driver (apt-get install chromium chromium-driver)";

  private ChromiumProbe() {}

  /** What came of it. */
  sealed interface Result {}

  /** Both are there and belong together. */
  record Found(Path browser, Path driver, String version) implements Result {}

  /**
   * Not to be had.
   *
   * @param reason what is missing and what to do, in one line
   */
  record Missing(String reason) implements Result {}

  static Result probe() throws IOException {
    Optional<Path> browser = BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
    Optional<Path> driver = onPath(DRIVER);
    if (browser.isEmpty()) {
      return new Missing("no chromium was found; " + INSTALL_LINE);
    }
    if (driver.isEmpty()) {
      return new Missing("no chromedriver was found; " + INSTALL_LINE);
    }
    Matcher ofBrowser = version(browser.get());
    Matcher ofDriver = version(driver.get());
    if (!ofBrowser.find() || !ofDriver.find()) {
      return new Missing("chromium or chromedriver does not start; " + INSTALL_LINE);
    }
    if (!ofBrowser.group(1).equals(ofDriver.group(1))) {
      return new Missing(
          "chromium is %s and chromedriver %s; %s"
              .formatted(ofBrowser.group(), ofDriver.group(), INSTALL_LINE));
    }
    return new Found(browser.get(), driver.get(), ofBrowser.group());
  }

  private static Optional<Path> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Matcher version(Path program) throws IOException {
    return VERSION.matcher(Command.of(program.toString(), "--version").run().output());
  }
}
