package dev.parley.wire.frame;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds the bytes of one frame in an array that grows as needed. */
final class FrameWriter {

  private byte[] bytes;
  private int size;

  FrameWriter(int expected) {
    bytes = new byte[expected];
  }

  FrameWriter head(int type, int qos, boolean dup) {
    return u8((type << 4) | (dup ? 8 : 0) | (qos << 1));
  }

  FrameWriter u8(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  FrameWriter u16(int value) {
    return u8(value >> 8).u8(value);
  }

  FrameWriter u32(long value) {
    return u16((int) (value >> 16)).u16((int) value);
  }

  FrameWriter i64(long value) {
    return u32(value >> 32).u32(value);
  }

  FrameWriter text(String what, String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    Ranges.check("The length of " + what + " in UTF-8", utf8.length, Ranges.MAX_U16);
    u16(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
    return this;
  }

  FrameWriter rest(ByteString payload) {
    room(payload.size());
    payload.copyTo(bytes, size);
    size += payload.size();
    return this;
  }

  byte[] done() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  private void room(int count) {
    if (bytes.length - size < count) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
    }
  }
}
