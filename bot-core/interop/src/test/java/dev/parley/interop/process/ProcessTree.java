package dev.parley.interop.process;

import java.util.List;
import java.util.stream.Stream;

/**
 * A process with all its descendants, as they were when they were looked at.
 *
 * @param members the process itself first
 */
public record ProcessTree(List<ProcessHandle> members) {

  /** The process and what it started so far. */
  public static ProcessTree of(Process process) {
    ProcessHandle root = process.toHandle();
    return new ProcessTree(Stream.concat(Stream.of(root), root.descendants()).toList());
  }

  /** Ends every member at once, without asking. */
  public void kill() {
    members.forEach(ProcessHandle::destroyForcibly);
  }

  /** Whether any member still runs. */
  public boolean isAlive() {
    return members.stream().anyMatch(ProcessHandle::isAlive);
  }
}
