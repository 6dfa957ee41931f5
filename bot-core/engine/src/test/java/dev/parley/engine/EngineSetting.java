package dev.parley.engine;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that share one engine of default options. */
public abstract class EngineSetting {

  protected static Engine engine;

  @BeforeAll
  static void startEngine() {
    engine = Engine.start();
  }

  @AfterAll
  static void closeEngine() {
    engine.close();
  }
}
