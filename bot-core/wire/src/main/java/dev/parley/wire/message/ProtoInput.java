package dev.parley.wire.message;

import com.google.protobuf.ByteOutput;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.parley.wire.MalformedException;
import dev.parley.wire.internal.NameTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the fields of one protobuf message, in the bytes where they lie. Protobuf's own
 * {@code CodedInputStream} accepts the same, but copies each value, and this is the way of every
 * message: here its content is parsed where the frame holds it.
 */
final class ProtoInput {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int START_GROUP = 3;
  private static final int END_GROUP = 4;
  private static final int FIXED_32 = 5;

  /** How many groups may lie inside each other, as in protobuf's own readers. */
  private static final int MAX_GROUPS = 100;

  /** What takes the place of bytes that are no text. */
  private static final char REPLACEMENT = '\ufffd';

  private final byte[] bytes;
  private final int end;
  private int position;

  /** The fields of a message that lies in an array. */
  ProtoInput(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
  }

  /** The fields of a message; its bytes are not copied, unless they lie in several pieces. */
  static ProtoInput of(ByteString message) {
    OnePiece piece = new OnePiece();
    try {
      UnsafeByteOperations.unsafeWriteTo(message, piece);
    } catch (IOException e) {
      throw new UncheckedIOException("an array is no file", e);
    }
    byte[] bytes = piece.bytes;
    return bytes == null || piece.length != message.size()
        ? new ProtoInput(message.toByteArray(), 0, message.size())
        : new ProtoInput(bytes, piece.from, piece.from + piece.length);
  }

  /** The array that {@link #bytes} and {@link #position} point into. Not to be changed. */
  byte[] array() {
    return bytes;
  }

  /** Where the next byte lies. */
  int position() {
    return position;
  }

  /** The next field's tag, its number * 8 + wire type; 0 at the end. */
  int tag() {
    if (position == end) {
      return 0;
    }
    int tag = (int) varint();
    if (tag >>> 3 == 0) {
      throw new MalformedException("The protobuf message has a field with the number 0.");
    }
    return tag;
  }

  /** A whole number of up to 64 bits. */
  long varint() {
    byte first = bytes[advance(1)];
    if (first >= 0) {
      return first;
    }
    long value = first & 0x7f;
    for (int shift = 7; shift < 64; shift += 7) {
      byte next = bytes[advance(1)];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new MalformedException("The protobuf message has a number of more than 10 bytes.");
  }

  /** Goes behind a value of bytes, and gives the place where it begins. */
  int bytes() {
    long length = varint();
    return advance(length < 0 || length > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) length);
  }

  /** A text in UTF-8. */
  String text() {
    int from = bytes();
    String text = new String(bytes, from, position - from, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0
        && !UnsafeByteOperations.unsafeWrap(bytes, from, position - from).isValidUtf8()) {
      throw new MalformedException("The protobuf message has a text that is not UTF-8.");
    }
    return text;
  }

  /** A text that is probably one of these names. */
  String name(NameTable names) {
    int start = position;
    int from = bytes();
    String known = names.find(bytes, from, position);
    if (known != null) {
      return known;
    }
    position = start;
    return text();
  }

  /** Goes behind the value of a field that nobody wants. */
  void skip(int tag) {
    skip(tag, 0);
  }

  private void skip(int tag, int groups) {
    switch (tag & 7) {
      case VARINT -> varint();
      case FIXED_64 -> advance(8);
      case BYTES -> bytes();
      case START_GROUP -> skipGroup(tag, groups + 1);
      case FIXED_32 -> advance(4);
      default ->
          throw new MalformedException("The protobuf message has a field of no known wire type.");
    }
  }

  private void skipGroup(int start, int groups) {
    if (groups > MAX_GROUPS) {
      throw new MalformedException(
          "The protobuf message has more than " + MAX_GROUPS + " groups inside each other.");
    }
    int last = start - START_GROUP + END_GROUP;
    for (int tag = tag(); tag != last; tag = tag()) {
      if (tag == 0) {
        throw new MalformedException("The protobuf message ends inside a group.");
      }
      skip(tag, groups);
    }
  }

  /** Goes on by so many bytes, and gives the place of the first of them. */
  private int advance(int count) {
    if (count > end - position) {
      throw new MalformedException(
          "The protobuf message ends inside a value that needs " + count + " bytes.");
    }
    int from = position;
    position += count;
    return from;
  }

  /** Takes over the array of bytes that lie in one piece. */
  private static final class OnePiece extends ByteOutput {
    private byte @Nullable [] bytes;
    private int from;
    private int length;

    @Override
    public void writeLazy(byte[] value, int offset, int size) {
      bytes = value;
      from = offset;
      length = size;
    }

    @Override
    public void write(byte[] value, int offset, int size) {
      writeLazy(value, offset, size);
    }

    @Override
    public void write(byte value) {
      length = -1;
    }

    @Override
    public void write(ByteBuffer value) {
      length = -1;
    }

    @Override
    public void writeLazy(ByteBuffer value) {
      length = -1;
    }
  }
}
