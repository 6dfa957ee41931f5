package dev.parley.wire.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes bad bytes out of good ones, in the ways in which bytes go bad. */
final class Mutator {

  /** No frame of a client's or server's is larger than what the transports let in: 256 KiB. */
  static final int MAX_BYTES = 256 * 1024;

  private static final int[] EDGES = {
    0, 1, 0x7f, 0x80, 0xfe, 0xff, '"', '{', '[', '\\', 0xed, 0xc0
  };

  private final SplittableRandom random;

  Mutator(SplittableRandom random) {
    this.random = random;
  }

  byte[] mutate(byte[] good, List<byte[]> others) {
    byte[] bytes = good.clone();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      bytes = once(bytes, others);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes, List<byte[]> others) {
    if (bytes.length == 0) {
      return noise(1 + random.nextInt(16));
    }
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 3, 4 -> bytes[at] = (byte) EDGES[random.nextInt(EDGES.length)];
      case 5 -> bytes[at] += (byte) (random.nextInt(9) - 4);
      case 6 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 7 -> {
        return splice(bytes, at, at, noise(1 + random.nextInt(8)));
      }
      case 8 -> {
        int to = at + random.nextInt(bytes.length - at + 1);
        return splice(bytes, at, to, new byte[0]);
      }
      case 9 -> {
        byte[] other = others.get(random.nextInt(others.size()));
        int from = random.nextInt(other.length + 1);
        int to = from + random.nextInt(other.length - from + 1);
        return splice(bytes, at, at, Arrays.copyOfRange(other, from, to));
      }
      default -> {
        return repeat(bytes, at);
      }
    }
    return bytes;
  }

  /** Repeats a short piece, mostly a few times, seldom as often as fits into a frame. */
  private byte[] repeat(byte[] bytes, int at) {
    int length = 1 + random.nextInt(Math.min(32, bytes.length - at));
    int room = (MAX_BYTES - bytes.length) / length;
    int times = random.nextInt(2000) == 0 ? room : Math.min(room, 1 + random.nextInt(40));
    byte[] piece = new byte[Math.max(0, times) * length];
    for (int i = 0; i < piece.length; i++) {
      piece[i] = bytes[at + i % length];
    }
    return splice(bytes, at, at, piece);
  }

  byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
    byte[] result = new byte[Math.min(MAX_BYTES, bytes.length - (to - from) + piece.length)];
    int head = Math.min(from, result.length);
    System.arraycopy(bytes, 0, result, 0, head);
    int middle = Math.min(piece.length, result.length - head);
    System.arraycopy(piece, 0, result, head, middle);
    int tail = Math.min(bytes.length - to, result.length - head - middle);
    System.arraycopy(bytes, to, result, head + middle, tail);
    return result;
  }
}
