package dev.parley.sandbox.internal.state;

import dev.parley.sandbox.limit.SandboxLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Everybody. A user exists from the first token or the first message to them, whichever comes
 * first.
 */
public final class Users {

  private final SandboxLimits limits;
  private final Map<String, User> byId = new HashMap<>();
  private final List<BiConsumer<User, Link>> onLeave = new ArrayList<>();
  private int online;

  Users(SandboxLimits limits) {
    this.limits = limits;
  }

  public Optional<User> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The user with this id, new if need be; empty when there is no room for one more. */
  public Optional<User> obtain(String id) {
    User known = byId.get(id);
    if (known == null && byId.size() < limits.population().users()) {
      known = new User(id, limits);
      byId.put(id, known);
    }
    return Optional.ofNullable(known);
  }

  /** How many clients are logged in. */
  public int online() {
    return online;
  }

  /** The connections of this user; none when there is no such user. */
  public List<Link> links(String id) {
    User user = byId.get(id);
    return user == null ? List.of() : user.links();
  }

  /** Tells the listener of every device that goes from now on. */
  public void onLeave(BiConsumer<User, Link> listener) {
    onLeave.add(listener);
  }

  /** A device of this user has logged in. */
  public void enter(User user, Link link) {
    user.add(link);
    online++;
  }

  /** A device of this user has gone. */
  public void leave(User user, Link link) {
    user.remove(link);
    online--;
    onLeave.forEach(listener -> listener.accept(user, link));
  }
}
