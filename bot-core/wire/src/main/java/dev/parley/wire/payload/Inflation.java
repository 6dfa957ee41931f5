package dev.parley.wire.payload;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.parley.wire.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Unpacks gzip and zlib. It goes through the data twice, first only to learn the size and to hold
 * it to the limit: so it never keeps more than the limit, nor a second copy of what it unpacked.
 */
final class Inflation {

  private static final int SCRATCH = 4096;

  private Inflation() {}

  static ByteString inflate(ByteString packed, int limit) {
    try {
      byte[] plain = new byte[measure(packed, limit)];
      try (InputStream in = open(packed)) {
        if (in.readNBytes(plain, 0, plain.length) != plain.length) {
          throw new MalformedException("The compressed body changed while it was read.");
        }
      }
      return UnsafeByteOperations.unsafeWrap(plain);
    } catch (IOException e) {
      throw new MalformedException("The compressed body is neither gzip nor zlib, or is cut.");
    }
  }

  private static int measure(ByteString packed, int limit) throws IOException {
    byte[] scratch = new byte[Math.min(SCRATCH, limit)];
    int size = 0;
    try (InputStream in = open(packed)) {
      int read = in.read(scratch, 0, scratch.length);
      while (read > 0) {
        if (read > limit - size) {
          throw new MalformedException(
              "The compressed body is larger than " + limit + " bytes when unpacked.");
        }
        size += read;
        read = in.read(scratch, 0, scratch.length);
      }
    }
    return size;
  }

  private static InputStream open(ByteString packed) throws IOException {
    boolean isGzip =
        packed.size() > 1 && packed.byteAt(0) == 0x1f && (packed.byteAt(1) & 0xff) == 0x8b;
    InputStream in = packed.newInput();
    return isGzip ? new GZIPInputStream(in) : new InflaterInputStream(in);
  }
}
