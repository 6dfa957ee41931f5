package dev.parley.wire.frame;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.parley.wire.MalformedException;
import dev.parley.wire.Topic;
import dev.parley.wire.internal.NameTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks through the bytes of one frame, and never past their end. */
final class FrameReader {

  private static final NameTable TOPICS =
      new NameTable(Arrays.stream(Topic.values()).map(Topic::topic).toList());

  /** What takes the place of bytes that are no UTF-8: they may still be CESU-8. */
  private static final char REPLACEMENT = '\ufffd';

  private final byte[] bytes;
  private int position;

  FrameReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasMore() {
    return position < bytes.length;
  }

  int u8(String what) {
    need(1, what);
    return bytes[position++] & 0xff;
  }

  int u16(String what) {
    need(2, what);
    return ((bytes[position++] & 0xff) << 8) | (bytes[position++] & 0xff);
  }

  long u32(String what) {
    return ((long) u16(what) << 16) | u16(what);
  }

  long i64(String what) {
    return (u32(what) << 32) | u32(what);
  }

  String text(String what) {
    int length = u16(what);
    need(length, what);
    int start = position;
    position += length;
    String text = new String(bytes, start, length, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : Cesu8.decode(bytes, start, position, what);
  }

  /** A text that is probably the name of a topic. */
  String topic() {
    int start = position;
    int length = u16("the topic");
    need(length, "the topic");
    String known = TOPICS.find(bytes, position, position + length);
    if (known != null) {
      position += length;
      return known;
    }
    position = start;
    return text("the topic");
  }

  /** All that is left; shares the frame's bytes. */
  ByteString rest() {
    if (position == bytes.length) {
      return ByteString.EMPTY;
    }
    ByteString rest = UnsafeByteOperations.unsafeWrap(bytes, position, bytes.length - position);
    position = bytes.length;
    return rest;
  }

  private void need(int count, String what) {
    if (bytes.length - position < count) {
      throw new MalformedException(
          "The frame of "
              + bytes.length
              + " bytes ends inside "
              + what
              + ", which needs "
              + count
              + " bytes from "
              + position
              + " on.");
    }
  }
}
