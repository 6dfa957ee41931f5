package dev.parley.wire.payload;

import com.google.protobuf.ByteString;
import dev.parley.wire.MalformedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Unpacks gzip or zlib while somebody reads, and stops at a limit: so that a small body cannot
 * claim more than the limit, nor anything that is not read.
 */
final class Inflation extends FilterInputStream {

  private final int limit;
  private int size;

  private Inflation(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  /** Tells the two forms apart by their first bytes. */
  static Inflation of(ByteString packed, int limit) throws IOException {
    boolean isGzip =
        packed.size() > 1 && packed.byteAt(0) == 0x1f && (packed.byteAt(1) & 0xff) == 0x8b;
    InputStream in = packed.newInput();
    return new Inflation(isGzip ? new GZIPInputStream(in) : new InflaterInputStream(in), limit);
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(Math.min(length, (long) limit - size + 1));
    count((int) skipped);
    return skipped;
  }

  private void count(int read) {
    if (read > limit - size) {
      throw new MalformedException(
          "The compressed body is larger than " + limit + " bytes when unpacked.");
    }
    size += read;
  }
}
