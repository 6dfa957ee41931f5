package dev.parley.interop.playground;

import dev.parley.interop.browser.Browser;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Somebody in front of the playground: finds things as a person does, and clicks and types. */
record Visitor(Browser browser, String address) {

  private static final String ANSWER = "#lines .line:not(.mine)";

  /** Comes to the first page as somebody new. */
  Visitor arrive() {
    browser.open(address);
    browser.forget();
    browser.open(address);
    return this;
  }

  /** Picks a name and waits until connected. */
  Visitor enter(String name) {
    browser.see("#name").sendKeys(name);
    browser.see("#enter").click();
    browser.see("#connection [data-standing=connected]");
    return this;
  }

  /** Opens a conversation by the name it has in the list. */
  Visitor go(String place) {
    browser.see("#places a", place).click();
    browser.see("#chat h1", place);
    return this;
  }

  /** Enters a chatroom that is not in the list. */
  Visitor enterRoom(String room) {
    browser.see("#room-id").sendKeys(room, Keys.ENTER);
    browser.see("#chat[data-place='chatroom:" + room + "'] #room");
    return this;
  }

  /** Sets an entry of the chatroom that is open. */
  Visitor set(String key, String value) {
    for (var field : Map.of("#entry-key", key, "#entry-value", value).entrySet()) {
      WebElement input = browser.see(field.getKey());
      input.clear();
      input.sendKeys(field.getValue());
    }
    browser.see("#entry-set").click();
    return this;
  }

  /** Writes a message and sends it with the Enter key. */
  Visitor write(String text) {
    browser.see("#text").sendKeys(text, Keys.ENTER);
    return this;
  }

  /** Clicks what is there with this text. */
  Visitor click(String selector, String text) {
    browser.see(selector, text).click();
    return this;
  }

  /** Waits for an answer with this text in it. */
  WebElement seeAnswer(String text) {
    return browser.see(ANSWER, text);
  }

  /** Keeps a picture. */
  Visitor picture(String name) {
    browser.screenshot(name);
    return this;
  }
}
