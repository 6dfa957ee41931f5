package dev.parley.api.handler;

/**
 * Is told of every handler that failed, after it was logged and counted, whether an {@link OnError}
 * answers then or not: it is there for those who count and report, and says nothing to people. It
 * is called in the lane of the conversation, so what it does slowly delays that conversation; what
 * it throws is logged and goes no further.
 */
@FunctionalInterface
public interface HandlerErrorListener {

  void failed(HandlerFailure failure);
}
