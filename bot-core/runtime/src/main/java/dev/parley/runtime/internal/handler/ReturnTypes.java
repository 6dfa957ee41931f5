package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.Reply;
import dev.parley.api.content.Content;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** What a handler may return. */
final class ReturnTypes {

  private ReturnTypes() {}

  /**
   * Checks.
   *
   * @param event what the handler listens to
   * @throws IllegalArgumentException with a sentence, when that cannot be answered so
   */
  static void check(Type type, Class<? extends BotEvent> event) {
    if (event == ConnectionChange.class && !isNothing(type)) {
      throw new IllegalArgumentException(
          "it returns "
              + type.getTypeName()
              + "; a change of the connection happens in no conversation, so there is nobody to"
              + " answer, and it must return nothing");
    }
    if (!isAnswer(type)) {
      throw new IllegalArgumentException(
          "it returns "
              + type.getTypeName()
              + "; it could return nothing, a String, a Reply, a Content, or an Optional,"
              + " Collection, Stream or CompletionStage of these");
    }
  }

  private static boolean isNothing(Type type) {
    return type == void.class
        || type == Void.class
        || (type instanceof ParameterizedType stage
            && CompletionStage.class.isAssignableFrom((Class<?>) stage.getRawType())
            && stage.getActualTypeArguments()[0] == Void.class);
  }

  private static boolean isAnswer(Type type) {
    return switch (type) {
      case Class<?> simple ->
          simple == void.class
              || simple == Void.class
              || simple == String.class
              || simple == Reply.class
              || Content.class.isAssignableFrom(simple);
      case ParameterizedType generic ->
          isContainer((Class<?>) generic.getRawType())
              && isAnswer(generic.getActualTypeArguments()[0]);
      case WildcardType wildcard -> isAnswer(wildcard.getUpperBounds()[0]);
      default -> false;
    };
  }

  private static boolean isContainer(Class<?> type) {
    return type == Optional.class
        || Collection.class.isAssignableFrom(type)
        || Stream.class.isAssignableFrom(type)
        || CompletionStage.class.isAssignableFrom(type);
  }
}
