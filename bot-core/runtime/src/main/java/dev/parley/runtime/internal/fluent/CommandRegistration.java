package dev.parley.runtime.internal.fluent;

import dev.parley.api.Message;
import dev.parley.api.routing.CommandRoute;
import dev.parley.runtime.internal.command.CommandName;
import dev.parley.runtime.internal.command.CommandSyntax;
import dev.parley.runtime.internal.handler.Attributes;
import dev.parley.runtime.internal.handler.Trigger;
import java.util.ArrayList;
import java.util.List;

/** A command on its way to become a route. */
final class CommandRegistration extends Registration<Message, CommandRoute>
    implements CommandRoute {

  private final String declaration;
  private final List<String> aliases = new ArrayList<>();
  private String description = "";
  private boolean hidden;

  CommandRegistration(Attributes attributes, String place, String declaration) {
    super(attributes, place);
    this.declaration = declaration;
  }

  @Override
  public CommandRoute alias(String... names) {
    aliases.addAll(texts("alias", names));
    return this;
  }

  @Override
  public CommandRoute describe(String line) {
    description = text("describe", line);
    return this;
  }

  @Override
  public CommandRoute hidden() {
    hidden = true;
    return this;
  }

  @Override
  public CommandRoute offline() {
    return listensOffline();
  }

  @Override
  Trigger trigger(Attributes texts) {
    return new Trigger.Command(
        CommandSyntax.parse(texts.text("command", declaration)),
        aliases.stream().map(CommandName::of).toList(),
        description,
        hidden);
  }

  @Override
  CommandRoute self() {
    return this;
  }
}
