package dev.parley.interop.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * A headless Chromium with an empty profile of its own, which reaches this machine and nothing
 * else. Only one thread may use it.
 */
public final class Browser implements AutoCloseable {

  /** Held, so that it stays quiet: it would warn of every Chromium newer than itself. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Optional<Boolean> GONE = Optional.of(true);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  static Browser start(ChromiumProbe.Found chromium) {
    try {
      SELENIUM.setLevel(Level.SEVERE);
      Path profile = Files.createTempDirectory("parley-chromium");
      var options = new ChromeOptions();
      options.setBinary(chromium.browser().toFile());
      options.addArguments(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-background-timer-throttling",
          "--disable-renderer-backgrounding",
          "--disable-component-update",
          "--disable-sync",
          "--lang=en",
          "--accept-lang=en",
          "--no-proxy-server",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
          "--user-data-dir=" + profile);
      var service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(chromium.driver().toFile())
              .usingAnyFreePort()
              .withSilent(true)
              .build();
      var driver = new ChromeDriver(service, options);
      driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
      return new Browser(driver, profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens an address in the tab that is shown. */
  public void open(String address) {
    driver.get(address);
  }

  /** Opens an empty tab and shows it. */
  String newTab() {
    return driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
  }

  /** Shows a tab. */
  void show(String tab) {
    driver.switchTo().window(tab);
  }

  /** Closes the tab that is shown, and shows another. */
  void closeTab() {
    driver.close();
    driver.switchTo().window(driver.getWindowHandles().iterator().next());
  }

  /** Runs JavaScript in the page, which returns a text. */
  String run(String script) {
    return String.valueOf(driver.executeScript(script));
  }

  /** Runs JavaScript in the page, which calls the last of its arguments with a text. */
  String runAndWait(String script, Object... arguments) {
    return String.valueOf(driver.executeAsyncScript(script, arguments));
  }

  /** Waits until JavaScript in the page returns this text. */
  void awaitScript(String script, String text) {
    await(script, () -> Optional.of(run(script)).filter(text::equals));
  }

  /** What pages have written to the console since this was asked last. */
  String log() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().toString();
  }

  /** What went wrong in pages since this or the log was asked for last. */
  public List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE))
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Makes the page as wide and high as this, in CSS pixels, whatever a window would allow. */
  public void resize(int width, int height, boolean mobile) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
  }

  /** How wide the page's content is, in CSS pixels. */
  public int contentWidth() {
    return Integer.parseInt(run("return String(document.documentElement.scrollWidth)"));
  }

  /** Waits for an element that is visible. */
  public WebElement see(String selector) {
    return see(selector, "");
  }

  /** Waits for a visible element with this text in it. */
  public WebElement see(String selector, String text) {
    return await("\"" + text + "\" in " + selector, () -> seen(selector, text)).orElseThrow();
  }

  /** Waits until no element of the kind is visible. */
  public void seeNo(String selector) {
    await("no " + selector, () -> seen(selector, "").isPresent() ? Optional.empty() : GONE);
  }

  private Optional<WebElement> seen(String selector, String text) {
    return all(selector).stream()
        .filter(it -> it.isDisplayed() && it.getText().contains(text))
        .findFirst();
  }

  /** The elements that are there now. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Keeps a picture of what is shown, below {@code target/screenshots}. */
  public void screenshot(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets who was signed in. */
  public void forget() {
    driver.manage().deleteAllCookies();
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> entries = Files.walk(profile)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page may take an element away between two looks at it; then it is looked for again. */
  private <T> Optional<T> await(String what, Callable<Optional<T>> look) {
    try {
      return Awaitility.await(what)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .pollInSameThread()
          .ignoreException(StaleElementReferenceException.class)
          .until(look, Optional::isPresent);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(e.getMessage() + "\n" + log() + "\n" + driver.getPageSource(), e);
    }
  }
}
