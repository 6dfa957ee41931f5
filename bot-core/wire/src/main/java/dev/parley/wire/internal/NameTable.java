package dev.parley.wire.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Names that come in nearly every frame, found by their bytes: so that a name that is known costs
 * no new string. All names are ASCII.
 */
public final class NameTable {

  @SuppressWarnings("ArrayRecordComponent") // never compared, and seen by nobody else
  private record Name(String text, byte[] ascii) {}

  /** More than twice as many places as names, so that the next free place is never far. */
  private final @Nullable Name[] places;

  public NameTable(Collection<String> names) {
    places = new @Nullable Name[4 * Integer.highestOneBit(Math.max(1, names.size()))];
    for (String text : names) {
      byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
      int place = place(ascii, 0, ascii.length);
      while (places[place] != null) {
        place = next(place);
      }
      places[place] = new Name(text, ascii);
    }
  }

  /** The name with these bytes; null when it is not known. */
  public @Nullable String find(byte[] bytes, int from, int to) {
    int place = place(bytes, from, to);
    for (Name name = places[place]; name != null; name = places[place]) {
      if (Arrays.equals(name.ascii(), 0, name.ascii().length, bytes, from, to)) {
        return name.text();
      }
      place = next(place);
    }
    return null;
  }

  private int place(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ (hash >>> 15)) & (places.length - 1);
  }

  private int next(int place) {
    return (place + 1) & (places.length - 1);
  }
}
