package dev.parley.api.handler;

import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fills parameters of handlers that the framework does not know, as {@code Customer customer} or
 * {@code @Header("lang") String language}. A bean of the application fills those of all plugins, a
 * bean of a plugin those of this plugin, and is asked first.
 *
 * <p>What the framework fills itself cannot be filled by another: that is an error when the plugin
 * starts.
 */
public interface ArgumentResolver {

  /** Whether it fills this parameter; asked once, when the plugin starts. */
  boolean supports(Parameter parameter);

  /**
   * The value, for one event. It may block, and counts to the time of the handler.
   *
   * @return null only where the parameter may be
   * @throws WrongArgumentException when what a person wrote does not fit, which they are told
   * @throws Exception which is the handler's failure
   */
  @Nullable Object resolve(ArgumentCall call) throws Exception;

  /**
   * What such a parameter is, for the sentence about one that nothing can fill: {@code Customer}.
   */
  default String offer() {
    return "what " + getClass().getSimpleName() + " fills";
  }
}
