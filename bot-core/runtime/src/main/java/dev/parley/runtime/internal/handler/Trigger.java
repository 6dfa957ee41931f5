package dev.parley.runtime.internal.handler;

import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.runtime.internal.argument.CaptureNames;
import dev.parley.runtime.internal.command.CommandSyntax;

/** What a handler listens to, as its annotation says. */
public sealed interface Trigger {

  /** What it cuts out of the text for the handler's parameters. */
  default CaptureNames captures() {
    return CaptureNames.NONE;
  }

  /** The content that every message of it has. */
  default Class<? extends Content> content() {
    return Content.class;
  }

  /** A command. */
  record Command(CommandSyntax syntax, String description) implements Trigger {

    @Override
    public CaptureNames captures() {
      return syntax;
    }

    @Override
    public Class<? extends Content> content() {
      return TextContent.class;
    }

    @Override
    public String toString() {
      return "command \"" + syntax.usage() + '"';
    }
  }

  /**
   * A message that calls the bot by name.
   *
   * @param all whether a mention of everybody counts
   */
  record Mentioned(boolean all) implements Trigger {

    @Override
    public String toString() {
      return all ? "a mention of the bot or of all" : "a mention of the bot";
    }
  }

  /** A message that passes a filter. */
  record Messages(MessageFilter filter) implements Trigger {

    @Override
    public CaptureNames captures() {
      return filter;
    }

    @Override
    public Class<? extends Content> content() {
      return filter.content();
    }

    @Override
    public String toString() {
      return filter.toString();
    }
  }
}
