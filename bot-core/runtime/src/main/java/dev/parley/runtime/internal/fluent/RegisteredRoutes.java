package dev.parley.runtime.internal.fluent;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.ExpansionChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.RoomChange;
import dev.parley.api.routing.CommandRoute;
import dev.parley.api.routing.EntryRoute;
import dev.parley.api.routing.EventRoute;
import dev.parley.api.routing.MentionRoute;
import dev.parley.api.routing.MessageRoute;
import dev.parley.api.routing.RouteBuilder;
import dev.parley.api.routing.RouteSource;
import dev.parley.runtime.HandlerSignatureException;
import dev.parley.runtime.internal.handler.Attributes;
import dev.parley.runtime.internal.handler.HandlerMethod;
import dev.parley.runtime.internal.handler.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what one source registers, in the order in which the routes were begun. */
public final class RegisteredRoutes implements RouteBuilder {

  private final Attributes attributes;
  private final List<Registration<?, ?>> registrations = new ArrayList<>();

  private RegisteredRoutes(Attributes attributes) {
    this.attributes = attributes;
  }

  /**
   * The handlers of a source.
   *
   * @throws HandlerSignatureException when one can never work
   */
  public static List<HandlerMethod> of(RouteSource source, Attributes attributes) {
    RegisteredRoutes routes = new RegisteredRoutes(attributes);
    source.routes(routes);
    return routes.registrations.stream().map(Registration::made).toList();
  }

  @Override
  public CommandRoute command(String declaration) {
    return begun(new CommandRegistration(attributes, Place.ofCaller(), declaration));
  }

  @Override
  public MessageRoute message() {
    return begun(new MessageRegistration(attributes, Place.ofCaller()));
  }

  @Override
  public MentionRoute mention() {
    return begun(new MentionRegistration(attributes, Place.ofCaller()));
  }

  @Override
  public EntryRoute entryChange(String... keys) {
    return begun(new EntryRegistration(attributes, Place.ofCaller(), keys));
  }

  @Override
  public EventRoute<RoomChange> room(RoomChange.Kind... kinds) {
    return begun(
        new EventRegistration<>(attributes, Place.ofCaller(), new Trigger.Rooms(Set.of(kinds))));
  }

  @Override
  public EventRoute<ConnectionChange> connection(ConnectionChange.Kind... kinds) {
    return begun(
        new EventRegistration<>(
            attributes, Place.ofCaller(), new Trigger.Connections(Set.of(kinds))));
  }

  @Override
  public <E extends BotEvent> EventRoute<E> event(Class<E> kind) {
    return begun(new EventRegistration<>(attributes, Place.ofCaller(), trigger(kind)));
  }

  private static Trigger trigger(Class<? extends BotEvent> kind) {
    if (kind == Recall.class) {
      return new Trigger.Every(kind, "recall");
    } else if (kind == Receipt.class) {
      return new Trigger.Every(kind, "read receipt");
    } else if (kind == ExpansionChange.class) {
      return new Trigger.Every(kind, "change of an expansion");
    } else if (kind == MemberChange.class) {
      return new Trigger.Every(kind, "change of members");
    }
    return new Trigger.Rest(kind == BotEvent.class ? List.of() : List.of(kind));
  }

  private <R extends Registration<?, ?>> R begun(R registration) {
    registrations.add(registration);
    return registration;
  }
}
