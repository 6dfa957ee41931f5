package dev.parley.sandbox.internal.topic;

import com.google.protobuf.MessageLite;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.payload.Compression;
import org.jspecify.annotations.Nullable;

/**
 * Packs answers for clients that can unpack them.
 *
 * @param compression how; null not at all
 */
public record AnswerPacking(@Nullable Compression compression) {

  /** The answer, packed if the client can unpack it and it is to be. */
  public <T extends MessageLite> T pack(AnswerType<T> type, T answer, boolean clientUnpacks) {
    return compression != null && clientUnpacks ? type.compress(answer, compression) : answer;
  }
}
