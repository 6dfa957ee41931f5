package dev.parley.interop.node;

import dev.parley.interop.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for Node.js and brings the vendor's web client from the npm registry.
 *
 * <p>The sources are copied to a folder below {@code target} and {@code npm ci} runs there, so that
 * the source tree stays clean and {@code mvn clean} forgets the installation. What the lock file
 * names is installed and nothing else; install scripts do not run.
 *
 * @param library the client wanted
 * @param source the folder with the shared {@code .mjs} files, and in a folder per library its
 *     {@code package.json}, the lock of it and {@code client.mjs}
 * @param targets where to install, in a folder per library; made when absent
 */
record NodeInstaller(WebLibrary library, Path source, Path targets) {

  private static final int OLDEST_MAJOR = 20;
  private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration INSTALL_TIMEOUT = Duration.ofSeconds(120);
  private static final String INSTALL_LINE =
      "install Node.js %d or newer with npm (apt-get install nodejs npm, or https://nodejs.org)"
          .formatted(OLDEST_MAJOR);
  private static final String REGISTRY_LINE =
      "it needs the npm registry (npm config get registry) or npm's cache of it";

  /** What came of it. */
  sealed interface Result {}

  /** Ready for tests. */
  record Installed(Node node, String version) implements Result {}

  /**
   * Not to be had.
   *
   * @param reason what is missing and what to do, in one line
   */
  record Missing(String reason) implements Result {}

  /** Installs, or only refreshes the sources where the same lock file was installed before. */
  Result install() {
    try {
      var version = Command.of("node", "--version").timeout(PROBE_TIMEOUT).run();
      Matcher matcher = VERSION.matcher(version.output().strip());
      if (!version.succeeded() || !matcher.matches()) {
        return new Missing("node was not found; " + INSTALL_LINE);
      }
      if (Integer.parseInt(matcher.group(1)) < OLDEST_MAJOR) {
        return new Missing("node is " + version.output().strip() + "; " + INSTALL_LINE);
      }
      return bringClient(version.output().strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result bringClient(String version) throws IOException {
    Path target = targets.resolve(library.folder());
    Path installedLock = target.resolve("installed-lock.json");
    Files.createDirectories(target);
    for (Path folder : List.of(source, source.resolve(library.folder()))) {
      copyFiles(folder, target);
    }
    Path lock = target.resolve("package-lock.json");
    var installed = new Installed(new Node(target.toAbsolutePath()), version);
    if (Files.exists(installedLock) && Files.mismatch(lock, installedLock) == -1) {
      return installed;
    }
    var npm =
        Command.of(
                "npm",
                "ci",
                "--prefer-offline",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--fetch-retries=1",
                "--loglevel=error")
            .in(target)
            .timeout(INSTALL_TIMEOUT)
            .run();
    if (!npm.succeeded()) {
      Path log = Files.writeString(target.resolve("npm.log"), npm.output());
      return new Missing(
          "npm ci failed (%s; all of it in %s); %s"
              .formatted(npm.output().lines().findFirst().orElse("no output"), log, REGISTRY_LINE));
    }
    Files.copy(lock, installedLock, StandardCopyOption.REPLACE_EXISTING);
    return installed;
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, Files::isRegularFile)) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
