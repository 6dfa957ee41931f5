package dev.parley.test;

import dev.parley.api.Conversation;
import dev.parley.api.content.Content;
import dev.parley.api.content.Mention;
import dev.parley.api.content.TextContent;
import org.jspecify.annotations.Nullable;

/** A user about to say something in a conversation. */
public final class Speech {

  private final TestUser user;
  private final Conversation to;
  private final @Nullable Mention mention;

  Speech(TestUser user, Conversation to) {
    this(user, to, null);
  }

  private Speech(TestUser user, Conversation to, @Nullable Mention mention) {
    this.user = user;
    this.to = to;
    this.mention = mention;
  }

  /** Calls the bot by name: its name is written before the text, as clients do. */
  public Speech mentions(TestBot bot) {
    return new Speech(user, to, Mention.of(bot.userId()));
  }

  /** Calls everybody. */
  public Speech mentionsAll() {
    return new Speech(user, to, Mention.all());
  }

  /** Writes a text. */
  public void says(String text) {
    user.send(
        to,
        mention == null
            ? new TextContent(text)
            : new TextContent(called(mention) + ' ' + text, mention));
  }

  /** Sends anything. */
  public void sends(Content content) {
    user.send(to, content);
  }

  private static String called(Mention mention) {
    return '@' + (mention.isAll() ? "all" : mention.userIds().getFirst());
  }
}
