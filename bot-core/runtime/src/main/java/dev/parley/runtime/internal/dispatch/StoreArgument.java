package dev.parley.runtime.internal.dispatch;

import dev.parley.api.store.PluginStore;
import dev.parley.api.store.RowMapper;
import dev.parley.journal.Statement;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.argument.Call;
import dev.parley.runtime.internal.argument.HandlerParameter;
import dev.parley.runtime.internal.durable.Durability;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the handler's plugin.
 *
 * @param durability null where there is no journal
 */
public record StoreArgument(Turns turns, @Nullable Durability durability)
    implements Argument.Kind, Argument {

  @Override
  public @Nullable Argument resolver(HandlerParameter parameter) {
    if (parameter.type() != PluginStore.class) {
      return null;
    }
    if (durability == null) {
      throw new IllegalArgumentException("there are no tables without a journal");
    }
    return this;
  }

  @Override
  public @Nullable Object resolve(Call call) {
    Turn turn = turns.current();
    if (turn == null || durability == null) {
      throw new IllegalStateException("a store is for the thread of a handler");
    }
    return new Store(turns, durability, turn.callee().plugin().pluginId());
  }

  @Override
  public String offer() {
    return "PluginStore";
  }

  /** What a handler has of it. */
  private record Store(Turns turns, Durability durability, String plugin) implements PluginStore {

    @Override
    public void update(String sql, @Nullable Object... arguments) {
      Turn turn = turns.current();
      if (turn == null) {
        throw new IllegalStateException("update() is for the thread of the handler");
      }
      turn.write(new Statement(plugin, sql, Arrays.asList(arguments)));
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
      durability.awaitWrites(plugin);
      return durability.tables().query(plugin, sql, mapper, Arrays.asList(arguments));
    }
  }
}
