package dev.parley.interop.browser;

import dev.parley.interop.client.Peer;
import dev.parley.interop.node.Node;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebDriverException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vendor's web client in a page, as its users have it: in a tab of its own, from a web server
 * that is not the service's, so that the rules for other origins hold too.
 */
public final class PagePeer implements Peer {

  private static final String CALL =
      """
      const [command, args, done] = arguments;
      window.peer.call(command, JSON.parse(args)).then(
        (result) => done(JSON.stringify({ result })),
        (problem) => done(JSON.stringify({ error: String(problem?.stack ?? problem) })));
      """;

  private final JsonMapper json = JsonMapper.shared();
  private final Browser browser;
  private final PageServer server;
  private final String tab;

  private PagePeer(Browser browser, PageServer server, String tab) {
    this.browser = browser;
    this.server = server;
    this.tab = tab;
  }

  /** Opens a page with the client that is installed there. */
  public static PagePeer open(Browser browser, Node installed) {
    var server = new PageServer(installed.folder());
    String tab = browser.newTab();
    browser.open(server.address("page.html"));
    browser.awaitScript("return String(Boolean(window.peer))", "true");
    return new PagePeer(browser, server, tab);
  }

  @Override
  public JsonNode call(String command, Map<String, Object> arguments) {
    browser.show(tab);
    JsonNode answer =
        json.readTree(browser.runAndWait(CALL, command, json.writeValueAsString(arguments)));
    if (answer.has("error")) {
      throw new AssertionError(command + " failed: " + answer.path("error").asString());
    }
    return answer.path("result");
  }

  @Override
  public List<JsonNode> told() {
    browser.show(tab);
    return json.readTree(browser.run("return JSON.stringify(window.peer.told)"))
        .valueStream()
        .toList();
  }

  @Override
  public boolean isAlive() {
    try {
      browser.show(tab);
      return true;
    } catch (WebDriverException e) {
      return false;
    }
  }

  @Override
  public String log() {
    return browser.log();
  }

  @Override
  public void close() {
    browser.show(tab);
    browser.closeTab();
    server.close();
  }
}
