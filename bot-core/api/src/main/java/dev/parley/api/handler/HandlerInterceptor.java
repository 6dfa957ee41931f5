package dev.parley.api.handler;

import dev.parley.api.Reply;
import java.util.List;

/**
 * Stands around handlers: it decides whether they run, and what becomes of their answers. A bean of
 * the application stands around the handlers of all plugins, a bean of a plugin around those of
 * this plugin, annotated and registered ones alike. Handlers whose conditions say no do not get
 * here.
 *
 * <pre>{@code
 * class OnceMore implements HandlerInterceptor {
 *   public List<Reply> intercept(HandlerCall call) throws Exception {
 *     try {
 *       return call.proceed();
 *     } catch (IOException e) {
 *       return call.proceed();
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>It runs on the thread of the handler and within its time limit; it may block.
 */
@FunctionalInterface
public interface HandlerInterceptor {

  /**
   * Takes the place of the handler.
   *
   * @return what is answered: usually what {@link HandlerCall#proceed} returned; empty for nothing
   * @throws Exception which is the handler's failure: nothing is sent
   */
  List<Reply> intercept(HandlerCall call) throws Exception;

  /**
   * Where it stands: the lower, the further outside. Of equal ones those of the application stand
   * outside of those of the plugin, each in the order of its beans (Spring's {@code @Order}).
   */
  default int order() {
    return 0;
  }
}
