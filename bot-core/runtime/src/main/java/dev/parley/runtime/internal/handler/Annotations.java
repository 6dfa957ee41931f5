package dev.parley.runtime.internal.handler;

import dev.parley.api.ExpansionChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.content.Content;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnConnection;
import dev.parley.api.handler.OnEntryChange;
import dev.parley.api.handler.OnEvent;
import dev.parley.api.handler.OnExpansion;
import dev.parley.api.handler.OnMemberChange;
import dev.parley.api.handler.OnMention;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.OnRecall;
import dev.parley.api.handler.OnReceipt;
import dev.parley.api.handler.OnRoom;
import dev.parley.runtime.internal.command.CommandSyntax;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The annotations that make a method a handler, and what each of them listens to. */
final class Annotations {

  static final Set<Class<? extends Annotation>> TRIGGERS =
      Set.of(
          OnCommand.class,
          OnMention.class,
          OnMessage.class,
          OnEntryChange.class,
          OnRecall.class,
          OnReceipt.class,
          OnExpansion.class,
          OnMemberChange.class,
          OnRoom.class,
          OnConnection.class,
          OnEvent.class);

  private Annotations() {}

  /**
   * What the annotated method listens to.
   *
   * @throws IllegalArgumentException with a sentence, when the attributes cannot work
   */
  static Trigger trigger(Method method, Annotation annotation) {
    return switch (annotation) {
      case OnCommand command ->
          new Trigger.Command(CommandSyntax.parse(command.value()), command.description());
      case OnMention mention -> new Trigger.Mentioned(mention.all());
      case OnMessage message -> new Trigger.Messages(new MessageFilter(message, contentOf(method)));
      case OnEntryChange change ->
          new Trigger.Entries(
              Stream.of(change.value()).map(KeyGlob::new).toList(), change.firstSync());
      case OnRecall ignored -> new Trigger.Every(Recall.class, "recall");
      case OnReceipt ignored -> new Trigger.Every(Receipt.class, "read receipt");
      case OnExpansion ignored ->
          new Trigger.Every(ExpansionChange.class, "change of an expansion");
      case OnMemberChange ignored -> new Trigger.Every(MemberChange.class, "change of members");
      case OnRoom room -> new Trigger.Rooms(Set.of(room.value()));
      case OnConnection connection -> new Trigger.Connections(Set.of(connection.value()));
      case OnEvent event -> new Trigger.Rest(List.of(event.value()));
      default -> throw new IllegalStateException("not a handler annotation: " + annotation);
    };
  }

  /** The content that the method asks for by a parameter; {@link Content} when any will do. */
  private static Class<? extends Content> contentOf(Method method) {
    return Stream.of(method.getParameterTypes())
        .filter(type -> type != Content.class && Content.class.isAssignableFrom(type))
        .findFirst()
        .<Class<? extends Content>>map(type -> type.asSubclass(Content.class))
        .orElse(Content.class);
  }
}
