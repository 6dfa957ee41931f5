package dev.parley.starter.route;

/** Nothing was changed, because something cannot work; the message is one sentence about it. */
public final class RouteReloadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RouteReloadException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
