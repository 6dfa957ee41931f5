package dev.parley.wire.fuzz;

import com.google.protobuf.MessageLite;
import dev.parley.wire.proto.ChatroomProtos;
import dev.parley.wire.proto.ConversationProtos;
import dev.parley.wire.proto.HostedGroupProtos;
import dev.parley.wire.proto.LegacyProtos;
import dev.parley.wire.proto.MessageProtos;
import dev.parley.wire.proto.RtcProtos;
import dev.parley.wire.proto.SettingProtos;
import dev.parley.wire.proto.UltraGroupProtos;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All messages of the protobuf schema. */
public final class Schema {

  private static final List<Class<?>> FILES =
      List.of(
          ChatroomProtos.class,
          ConversationProtos.class,
          HostedGroupProtos.class,
          LegacyProtos.class,
          MessageProtos.class,
          RtcProtos.class,
          SettingProtos.class,
          UltraGroupProtos.class);

  private Schema() {}

  /** An empty message of each type. */
  public static List<MessageLite> messages() {
    return FILES.stream()
        .flatMap(file -> Arrays.stream(file.getDeclaredClasses()))
        .filter(MessageLite.class::isAssignableFrom)
        .map(Schema::empty)
        .toList();
  }

  /** The names of all types, enumerations too. */
  public static Stream<String> names() {
    return FILES.stream()
        .flatMap(file -> Arrays.stream(file.getDeclaredClasses()))
        .map(Class::getSimpleName);
  }

  private static MessageLite empty(Class<?> type) {
    try {
      return (MessageLite) type.getMethod("getDefaultInstance").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the schema has no " + type, e);
    }
  }
}
