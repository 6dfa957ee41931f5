package dev.parley.example.server.playground;

import dev.parley.api.ImException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** Something that a visitor is told in one friendly line of the page's texts. */
final class Problem extends RuntimeException implements MessageSourceResolvable {

  private static final long serialVersionUID = 1L;

  private final String[] keys;
  private final String[] arguments;

  private Problem(String[] keys, Object[] arguments) {
    super(keys[0], null, false, false);
    this.keys = keys;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
  }

  /**
   * @param key of the line, below {@code problem.}
   * @param arguments what the line names
   */
  static Problem of(String key, Object... arguments) {
    return new Problem(new String[] {"problem." + key}, arguments);
  }

  /** The service said no; well-known codes have a line of their own. */
  static Problem refused(int code, String reason) {
    return new Problem(
        new String[] {"problem.refused." + code, "problem.refused"}, new Object[] {code, reason});
  }

  /** A call about a chatroom failed; well-known codes have a line of their own. */
  static Problem refusedInRoom(ImException refused) {
    int code = refused.code();
    return new Problem(
        new String[] {"problem.room.refused." + code, "problem.room.refused"},
        new Object[] {code, refused.getMessage()});
  }

  @Override
  public String[] getCodes() {
    return keys.clone();
  }

  @Override
  public Object[] getArguments() {
    return arguments.clone();
  }

  @Override
  public @Nullable String getDefaultMessage() {
    return null;
  }
}
