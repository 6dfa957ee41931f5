package dev.parley.runtime.internal.argument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which pieces of text a command or a pattern cuts out. */
public interface CaptureNames {

  /** Nothing is cut out. */
  CaptureNames NONE =
      new CaptureNames() {
        @Override
        public @Nullable Captured captured(String name) {
          return null;
        }

        @Override
        public List<String> names() {
          return List.of();
        }
      };

  /** The piece with that name; null when there is none. */
  @Nullable Captured captured(String name);

  /** All names. */
  List<String> names();
}
