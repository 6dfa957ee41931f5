package dev.parley.test;

import dev.parley.api.Conversation;

/** A group with the bot in it. */
public final class TestGroup {

  private final Scene scene;
  private final String id;

  TestGroup(Scene scene, String id) {
    this.scene = scene;
    this.id = id;
    scene.sandbox().createGroup(id, Scene.BOT);
  }

  /** The group's id, which is also its name. */
  public String id() {
    return id;
  }

  /** The group as a place where things are said. */
  public Conversation conversation() {
    return Conversation.group(id);
  }

  /** Takes a user in, as do the users who say something here. */
  public TestGroup with(TestUser user) {
    scene.sandbox().joinGroup(id, user.id());
    return this;
  }
}
