package dev.parley.wire;

import com.google.protobuf.ByteString;
import java.util.HexFormat;

/** Bytes as people write them down: hex digits, with blanks and bars anywhere between. */
public final class Hex {

  private Hex() {}

  public static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replaceAll("[ |]", ""));
  }

  public static ByteString byteString(String hex) {
    return ByteString.copyFrom(bytes(hex));
  }

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
