package dev.parley.wire.payload;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;

/** Reads protobuf bodies, compressed ones too. */
public final class ProtoReader {

  private final WireOptions options;

  public ProtoReader(WireOptions options) {
    this.options = options;
  }

  /**
   * Reads a body that is never compressed.
   *
   * @throws MalformedException when the bytes are not this message or a required field is missing
   */
  public static <T extends MessageLite> T parse(Parser<T> parser, ByteString bytes) {
    try {
      return parser.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new MalformedException(
          "The body is not the protobuf message it should be: " + e.getMessage());
    }
  }

  /**
   * Reads an answer, whether plain or compressed.
   *
   * @return the plain answer
   * @throws MalformedException when the bytes are not this message, a required field is missing, or
   *     the compressed data is damaged or too large when unpacked
   */
  public <T extends MessageLite> T read(AnswerType<T> type, ByteString bytes) {
    T answer = parse(type.parser(), bytes);
    return type.isPacked(answer) ? parse(type.parser(), inflate(type.packed(answer))) : answer;
  }

  /**
   * Unpacks gzip or zlib.
   *
   * @throws MalformedException when the data is neither, is cut, or is too large when unpacked
   */
  public ByteString inflate(ByteString packed) {
    return Inflation.inflate(packed, options.maxInflatedBytes());
  }
}
