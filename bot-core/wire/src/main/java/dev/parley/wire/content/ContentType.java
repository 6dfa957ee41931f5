package dev.parley.wire.content;

import dev.parley.api.content.Content;
import dev.parley.wire.json.JsonObject;
import dev.parley.wire.json.JsonOutput;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How one message type is read and written.
 *
 * @param objectName the service's name of the type
 * @param type the record
 * @param reader from JSON; may throw {@link dev.parley.wire.MalformedException}
 * @param writer to JSON, everything but what any content may carry
 */
record ContentType<T extends Content>(
    String objectName,
    Class<T> type,
    Function<JsonObject, T> reader,
    BiConsumer<T, JsonOutput> writer) {

  T read(JsonObject in) {
    return reader.apply(in);
  }

  void write(Content content, JsonOutput out) {
    writer.accept(type.cast(content), out);
    out.meta(content.meta());
  }
}
