package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.argument.Call;
import org.jspecify.annotations.Nullable;

/** Counts how often a route was looked at. */
final class CountingResolver implements Argument {

  private int count;

  @Override
  public boolean accepts(BotEvent event) {
    count++;
    return true;
  }

  @Override
  public @Nullable Object resolve(Call call) {
    return null;
  }

  int count() {
    return count;
  }
}
