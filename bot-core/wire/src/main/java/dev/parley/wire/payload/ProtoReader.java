package dev.parley.wire.payload;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import java.io.IOException;
import java.io.InputStream;

/** Reads protobuf bodies, compressed ones too. */
public final class ProtoReader {

  private final WireOptions options;

  public ProtoReader(WireOptions options) {
    this.options = options;
  }

  /** What is read from a body while it is unpacked. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(CodedInputStream in) throws IOException;
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
      throw notProtobuf(e);
    }
  }

  /**
   * Reads an answer, whether plain or compressed.
   *
   * @return the plain answer
   * @throws MalformedException when the bytes are not this message, a required field is missing, it
   *     holds too many things, or the compressed data is damaged or too large when unpacked
   */
  public <T extends MessageLite> T read(AnswerType<T> type, ByteString bytes) {
    count(bytes.newCodedInput());
    T answer = parse(type.parser(), bytes);
    if (!type.isPacked(answer)) {
      return answer;
    }
    ByteString packed = type.packed(answer);
    inflate(packed, this::count);
    return inflate(
        packed,
        in -> {
          T plain = type.parser().parseFrom(in);
          in.checkLastTagWas(0);
          return plain;
        });
  }

  /**
   * Reads compressed bytes while they are unpacked.
   *
   * @throws MalformedException when they are neither gzip nor zlib, are cut, are too large when
   *     unpacked, or are not what is read from them
   */
  public <T> T inflate(ByteString packed, Reading<T> reading) {
    try (InputStream in = Inflation.of(packed, options.maxInflatedBytes())) {
      return reading.from(CodedInputStream.newInstance(in));
    } catch (InvalidProtocolBufferException e) {
      throw notProtobuf(e);
    } catch (IOException e) {
      throw new MalformedException("The compressed body is neither gzip nor zlib, or is cut.");
    }
  }

  /** A small body may hold very many empty things, each of which costs far more than its bytes. */
  private int count(CodedInputStream in) {
    int items = 0;
    try {
      for (int tag = in.readTag(); tag != 0 && in.skipField(tag); tag = in.readTag()) {
        if (++items > options.maxItems()) {
          throw new MalformedException(
              "The answer holds more than " + options.maxItems() + " things.");
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw notProtobuf(e);
    } catch (IOException e) {
      throw new MalformedException("The answer ends too early.");
    }
    return items;
  }

  private static MalformedException notProtobuf(InvalidProtocolBufferException e) {
    return new MalformedException(
        "The body is not the protobuf message it should be: " + e.getMessage());
  }
}
