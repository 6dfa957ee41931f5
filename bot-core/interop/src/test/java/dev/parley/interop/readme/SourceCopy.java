package dev.parley.interop.readme;

import dev.parley.interop.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** A fresh copy of the sources, as somebody who has just cloned them would have it. */
final class SourceCopy {

  private SourceCopy() {}

  /** Copies what git tracks, and what it would track, into a folder that is emptied first. */
  static Path make(Path root, Path target) throws IOException {
    delete(target);
    var files =
        Command.of("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .in(root)
            .run();
    if (!files.succeeded()) {
      throw new IllegalStateException("git ls-files: " + files.output());
    }
    for (String name : files.output().split("\0")) {
      Path file = root.resolve(name);
      // A file that was deleted and not yet committed is still in git's list.
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Path copy = target.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return target;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      entries.sorted(Comparator.reverseOrder()).forEach(SourceCopy::deleteEntry);
    }
  }

  private static void deleteEntry(Path entry) {
    try {
      Files.delete(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
