package dev.parley.runtime.internal.observe;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Observes each call of a handler's method, within the observation of the event. A stage that it
 * returns belongs to the call.
 */
final class ObservedHandle {

  private static final String ACCOUNT = "account";
  private static final String EVENT_KEY = "event.key";
  private static final MethodType TYPE = MethodType.methodType(Object.class, Object[].class);

  private final ObservationRegistry registry;
  private final String pluginId;
  private final String handler;
  private final MethodHandle handle;

  ObservedHandle(
      ObservationRegistry registry, String pluginId, String handler, MethodHandle handle) {
    this.registry = registry;
    this.pluginId = pluginId;
    this.handler = handler;
    this.handle = handle;
  }

  /** What is called in the place of the method. */
  MethodHandle asHandle() {
    try {
      return MethodHandles.lookup().bind(this, "call", TYPE);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("its own method is not there", e);
    }
  }

  /**
   * The handler that ran last under an observation of an event: what is sent then was asked for by
   * it, although it has ended; else the observation itself.
   */
  static Observation lastUnder(Observation current) {
    @Nullable Observation last = current.getContext().get(ObservedHandle.class);
    return last == null ? current : last;
  }

  @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
    Observation observation = begun();
    boolean lasts = false;
    try (Observation.Scope scope = observation.openScope()) {
      Object answer = (Object) handle.invokeExact(arguments);
      if (answer instanceof CompletionStage<?> stage) {
        lasts = true;
        return stage.whenComplete((value, error) -> end(observation, error));
      }
      return answer;
    } catch (Throwable e) {
      observation.error(e);
      throw e;
    } finally {
      if (!lasts) {
        observation.stop();
      }
    }
  }

  private static void end(Observation observation, @Nullable Throwable error) {
    if (error != null) {
      observation.error(error);
    }
    observation.stop();
  }

  private Observation begun() {
    @Nullable Observation around = registry.getCurrentObservation();
    Observation observation =
        Observation.createNotStarted("parley.handler", registry)
            .contextualName("handler " + handler)
            .lowCardinalityKeyValue("plugin", pluginId)
            .lowCardinalityKeyValue("handler", handler);
    if (around != null) {
      Observation.Context event = around.getContext();
      @Nullable KeyValue account = event.getLowCardinalityKeyValue(ACCOUNT);
      @Nullable KeyValue key = event.getHighCardinalityKeyValue(EVENT_KEY);
      if (account != null) {
        observation.lowCardinalityKeyValue(account);
      }
      if (key != null) {
        observation.highCardinalityKeyValue(key);
      }
      event.put(ObservedHandle.class, observation);
    }
    return observation.start();
  }
}
