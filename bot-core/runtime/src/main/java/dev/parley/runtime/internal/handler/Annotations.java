package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
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
import dev.parley.runtime.internal.command.CommandName;
import dev.parley.runtime.internal.command.CommandSyntax;
import dev.parley.runtime.internal.pattern.TextPattern;
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
  static Trigger trigger(Method method, Annotation annotation, Attributes attributes) {
    return switch (annotation) {
      case OnCommand command -> command(command, attributes);
      case OnMention mention -> new Trigger.Mentioned(mention.all());
      case OnMessage message -> new Trigger.Messages(filter(method, message, attributes));
      case OnEntryChange change -> entries(change, attributes);
      case OnRecall ignored -> new Trigger.Every(Recall.class, "recall");
      case OnReceipt ignored -> new Trigger.Every(Receipt.class, "read receipt");
      case OnExpansion ignored ->
          new Trigger.Every(ExpansionChange.class, "change of an expansion");
      case OnMemberChange ignored -> new Trigger.Every(MemberChange.class, "change of members");
      case OnRoom room -> new Trigger.Rooms(Set.of(room.value()));
      case OnConnection connection -> new Trigger.Connections(Set.of(connection.value()));
      case OnEvent event -> new Trigger.Rest(kinds(method, List.of(event.value())));
      default -> throw new IllegalStateException("not a handler annotation: " + annotation);
    };
  }

  /** Whether the annotation asks for messages that are older than the reply window. */
  static boolean isOffline(Annotation annotation) {
    return switch (annotation) {
      case OnCommand command -> command.offline();
      case OnMention mention -> mention.offline();
      case OnMessage message -> message.offline();
      default -> false;
    };
  }

  private static Trigger command(OnCommand declared, Attributes attributes) {
    return new Trigger.Command(
        CommandSyntax.parse(attributes.text("value", declared.value())),
        attributes.texts("aliases", declared.aliases()).stream().map(CommandName::of).toList(),
        attributes.text("description", declared.description()),
        declared.hidden());
  }

  private static MessageFilter filter(Method method, OnMessage declared, Attributes attributes) {
    String pattern = attributes.text("pattern", declared.pattern());
    List<String> contains = attributes.texts("contains", declared.contains());
    List<String> startsWith = attributes.texts("startsWith", declared.startsWith());
    boolean ofText = !pattern.isEmpty() || !contains.isEmpty() || !startsWith.isEmpty();
    return new MessageFilter(
        Set.of(declared.in()),
        pattern.isEmpty() ? null : TextPattern.compile(pattern),
        contains,
        startsWith,
        // What a handler of texts takes beside is a matter of its parameters.
        declared.content() == Content.class && !ofText ? contentOf(method) : declared.content(),
        attributes.set("from", declared.from()),
        declared.mention());
  }

  private static Trigger entries(OnEntryChange declared, Attributes attributes) {
    return Trigger.Entries.of(
        attributes.texts("value", declared.value()),
        declared.firstSync(),
        Set.of(declared.operation()));
  }

  /** The declared kinds of events, narrowed to the one that the method takes. */
  private static List<Class<? extends BotEvent>> kinds(
      Method method, List<Class<? extends BotEvent>> declared) {
    for (Class<?> type : method.getParameterTypes()) {
      if (type != BotEvent.class && BotEvent.class.isAssignableFrom(type)) {
        Class<? extends BotEvent> taken = type.asSubclass(BotEvent.class);
        if (!declared.isEmpty() && !declared.contains(taken)) {
          throw new IllegalArgumentException(
              "it takes the event "
                  + taken.getSimpleName()
                  + " and is given only "
                  + declared.stream().map(Class::getSimpleName).toList());
        }
        return List.of(taken);
      }
    }
    return declared;
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
