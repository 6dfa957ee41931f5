package dev.parley.runtime.internal.fluent;

import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import dev.parley.api.routing.RouteCall;
import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.argument.Call;
import dev.parley.runtime.internal.argument.CaptureNames;
import dev.parley.runtime.internal.argument.Captured;
import dev.parley.runtime.internal.argument.Conversion;
import dev.parley.runtime.internal.fluent.RegisteredHandler.WrongArgument;
import java.util.List;
import java.util.Optional;

/** A call as a registered handler sees it. */
record EventCall<E extends BotEvent>(Call call, CaptureNames captures) implements RouteCall<E> {

  @Override
  @SuppressWarnings("unchecked") // the route's trigger lets only these events through
  public E event() {
    return (E) call.event();
  }

  @Override
  public Bot bot() {
    return call.bot();
  }

  @Override
  public String text(String name) {
    return find(name)
        .orElseThrow(() -> new WrongArgument(new ArgumentMismatch("argument.missing", name)));
  }

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(call.captures().text(index(name)));
  }

  @Override
  public List<String> words(String name) {
    return call.captures().words(index(name));
  }

  @Override
  public long whole(String name) {
    return (Long) converted(name, Conversion.WHOLE);
  }

  @Override
  public double number(String name) {
    return (Double) converted(name, Conversion.NUMBER);
  }

  private Object converted(String name, Conversion conversion) {
    try {
      return conversion.convert(text(name), name);
    } catch (ArgumentMismatch mismatch) {
      throw new WrongArgument(mismatch);
    }
  }

  private int index(String name) {
    Captured captured = captures.captured(name);
    if (captured == null) {
      throw new IllegalArgumentException(
          "nothing is called \"" + name + "\" here; there is " + captures.names());
    }
    return captured.index();
  }
}
