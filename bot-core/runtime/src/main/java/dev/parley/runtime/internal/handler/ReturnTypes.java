package dev.parley.runtime.internal.handler;

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

  static void check(Type type) {
    if (!isAnswer(type)) {
      throw new IllegalArgumentException(
          "it returns "
              + type.getTypeName()
              + "; it could return nothing, a String, a Reply, a Content, or an Optional,"
              + " Collection, Stream or CompletionStage of these");
    }
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
