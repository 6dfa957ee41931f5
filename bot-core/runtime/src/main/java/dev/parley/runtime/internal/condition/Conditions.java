package dev.parley.runtime.internal.condition;

import dev.parley.api.BotEvent;
import dev.parley.api.access.RoleProvider;
import dev.parley.api.handler.Per;
import dev.parley.api.time.Timers;
import dev.parley.runtime.Access;
import dev.parley.runtime.internal.handler.Actor;
import dev.parley.runtime.internal.handler.Condition;
import dev.parley.runtime.internal.routing.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the conditions of handlers, each in its order, up to the first that says no. A run is
 * written down when all have said yes, at once, so that of two events only one gets through.
 */
public final class Conditions {

  private static final Logger LOG = LoggerFactory.getLogger(Conditions.class);

  private final Access access;
  private final Runs runs;

  public Conditions(Access access, Timers timers) {
    this.access = access;
    runs = new Runs(timers);
  }

  /** What is asked about one event; used by one thread. */
  public Inquiry about(BotEvent event) {
    return new Inquiry(event);
  }

  /** The questions about one event. Roles are asked for once, however many handlers need them. */
  public final class Inquiry {

    private final BotEvent event;
    private final String user;
    private @Nullable Set<String> roles;

    private Inquiry(BotEvent event) {
      this.event = event;
      user = Actor.of(event);
    }

    /** Whether the handler may run. */
    public Verdict ask(Route route) {
      List<Condition> conditions = route.handler().rules().conditions();
      if (conditions.isEmpty()) {
        return Verdict.Yes.PLAIN;
      }
      List<Runs.Mark> marks = new ArrayList<>();
      for (int i = 0; i < conditions.size(); i++) {
        Verdict verdict =
            switch (conditions.get(i)) {
              case Condition.Roles wanted -> ofRoles(wanted, wanted.anyOf(), "role");
              case Condition.Permissions wanted ->
                  ofRoles(wanted, rolesWith(wanted.anyOf()), "permission");
              case Condition.Cooldown cooldown -> ask(cooldown, key(route, i, cooldown.per()));
              case Condition.Once once -> ask(once, key(route, i, once.per()));
            };
        if (!(verdict instanceof Verdict.Yes yes)) {
          marks.forEach(Runs.Mark::takeBack);
          return verdict;
        }
        marks.addAll(yes.runs());
      }
      return new Verdict.Yes(marks);
    }

    private Verdict ofRoles(Condition condition, Set<String> wanted, String what) {
      return roles().stream().anyMatch(wanted::contains)
          ? Verdict.Yes.PLAIN
          : new Verdict.NotThere(
              condition, "user \"" + user + "\" has no " + what + " of " + condition);
    }

    private Verdict ask(Condition.Cooldown cooldown, Runs.Key key) {
      return switch (runs.mark(key, cooldown.time())) {
        case Runs.Mark mark -> new Verdict.Yes(List.of(mark));
        case Runs.Resting resting ->
            new Verdict.Resting(
                cooldown,
                "it rests for " + resting.left(),
                resting.left(),
                cooldown.notice() && runs.tell(key));
      };
    }

    private Verdict ask(Condition.Once once, Runs.Key key) {
      return switch (runs.mark(key, once.period())) {
        case Runs.Mark mark -> new Verdict.Yes(List.of(mark));
        case Runs.Resting resting ->
            new Verdict.NotThere(once, "it ran already, and may again in " + resting.left());
      };
    }

    private Runs.Key key(Route route, int condition, Per per) {
      return new Runs.Key(
          route.remembered(),
          condition,
          event.account(),
          per == Per.CONVERSATION || per == Per.MEMBER ? event.conversation() : null,
          per == Per.USER || per == Per.MEMBER ? user : "");
    }

    private Set<String> rolesWith(Set<String> permissions) {
      Set<String> with = new HashSet<>();
      permissions.forEach(each -> with.addAll(access.permissions().getOrDefault(each, Set.of())));
      return with;
    }

    private Set<String> roles() {
      if (roles == null) {
        roles = new HashSet<>();
        if (!user.isEmpty()) {
          access.roles().forEach(this::add);
        }
      }
      return roles;
    }

    /** A provider that fails gives nobody a role. */
    private void add(RoleProvider provider) {
      try {
        if (roles != null) {
          roles.addAll(provider.rolesOf(event.account(), event.conversation(), user));
        }
      } catch (RuntimeException e) {
        LOG.error("{} cannot say which roles a user has", provider, e);
      }
    }
  }
}
