package dev.parley.wire.payload;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** The two ways in which the body of an answer may be packed. Readers tell them apart. */
public enum Compression {
  GZIP,
  ZLIB;

  /** The packed bytes. */
  public ByteString deflate(ByteString plain) {
    ByteString.Output packed = ByteString.newOutput();
    try (OutputStream out =
        this == GZIP ? new GZIPOutputStream(packed) : new DeflaterOutputStream(packed)) {
      plain.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return packed.toByteString();
  }
}
