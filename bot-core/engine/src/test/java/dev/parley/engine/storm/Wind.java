package dev.parley.engine.storm;

import dev.parley.sandbox.FaultPlan.Direction;
import dev.parley.sandbox.Faults;
import dev.parley.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Does one thing wrong after the other. */
final class Wind {

  /** What a topic may be answered with; nobody gives up for it. */
  private static final List<Integer> CODES = List.of(20_604, 20_607, 60_001);

  private static final List<String> TOPICS =
      List.of("ppMsgP", "pgMsgP", "chatMsg", "pullMsg", "chrmPull", "pullKV", "joinChrmR", "setKV");

  /** What a login may be answered with: unavailable, elsewhere. */
  private static final List<Integer> REFUSALS = List.of(3, 6);

  private final Weather weather;
  private final Sandbox sandbox;
  private final List<String> users;
  private final SplittableRandom random;
  private boolean isDown;

  Wind(Weather weather, Sandbox sandbox, List<String> users, SplittableRandom random) {
    this.weather = weather;
    this.sandbox = sandbox;
    this.users = users;
    this.random = random;
  }

  void blow() {
    if (isDown && random.nextInt(3) == 0) {
      rise();
    }
    Faults faults = sandbox.faults();
    String user = any(users);
    switch (random.nextInt(30)) {
      case 0, 1, 2 -> faults.cut(user);
      case 3, 4, 5, 6 ->
          faults.cutAfter(user, any(List.of(Direction.values())), random.nextInt(3_000));
      case 7, 8 -> faults.redirect(user);
      case 9, 10, 11, 12 -> faults.pause(user, Duration.ofMillis(random.nextInt(1, 120)));
      case 13, 14, 15, 16, 17, 18, 19 -> faults.apply(user, weather.plan(random));
      case 20, 21 -> faults.answerConnects(random.nextBoolean() ? any(REFUSALS) : 0);
      case 22 -> faults.skewClock(Duration.ofSeconds(random.nextInt(-3_600, 3_600)));
      case 23 -> {
        if (!isDown) {
          isDown = true;
          sandbox.stop();
        }
      }
      default -> faults.answer(any(TOPICS), any(CODES), random.nextInt(1, 4));
    }
  }

  private void rise() {
    isDown = false;
    try {
      sandbox.restart();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on all is well. */
  void fall() {
    if (isDown) {
      rise();
    }
    sandbox.faults().calm();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
