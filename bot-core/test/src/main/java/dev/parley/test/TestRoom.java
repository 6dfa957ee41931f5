package dev.parley.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** A chatroom with the bot in it. */
public final class TestRoom {

  private static final Duration POLL = Duration.ofMillis(1);

  private final Scene scene;
  private final String id;

  TestRoom(Scene scene, String id) {
    this.scene = scene;
    this.id = id;
    scene.bot().joins(id);
  }

  /** The room's id. */
  public String id() {
    return id;
  }

  /** The room as a place where things are said. */
  public Conversation conversation() {
    return Conversation.chatroom(id);
  }

  /** The entries that the server has right now. */
  public Map<String, String> entries() {
    return scene.sandbox().rooms().entries(id);
  }

  /** The server has these entries, and no others; waits for it. */
  public void has(Map<String, String> expected) {
    Awaitility.await()
        .alias("the entries of " + id)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .atMost(Scene.PATIENCE)
        .untilAsserted(() -> assertThat(entries()).isEqualTo(expected));
  }
}
