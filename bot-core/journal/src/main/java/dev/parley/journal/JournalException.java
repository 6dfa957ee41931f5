package dev.parley.journal;

import org.jspecify.annotations.Nullable;

/** Something that the journal cannot do, with one sentence for people. */
public abstract sealed class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private JournalException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /** Another process, or another journal of this one, has the database open. */
  public static final class InUse extends JournalException {
    private static final long serialVersionUID = 1L;

    public InUse(String sentence, @Nullable Throwable cause) {
      super(sentence, cause);
    }
  }

  /** The database file is not what it was when it was written. */
  public static final class Damaged extends JournalException {
    private static final long serialVersionUID = 1L;

    public Damaged(String sentence, @Nullable Throwable cause) {
      super(sentence, cause);
    }
  }

  /** User or password are wrong, or the user may not do what is needed. */
  public static final class AccessDenied extends JournalException {
    private static final long serialVersionUID = 1L;

    public AccessDenied(String sentence, @Nullable Throwable cause) {
      super(sentence, cause);
    }
  }

  /** A newer version of the program, or one that was altered, made the tables. */
  public static final class OtherSchema extends JournalException {
    private static final long serialVersionUID = 1L;

    public OtherSchema(String sentence, @Nullable Throwable cause) {
      super(sentence, cause);
    }
  }

  /**
   * The database does not answer, or not any more; nothing is known of a write that was under way.
   */
  public static final class NotReachable extends JournalException {
    private static final long serialVersionUID = 1L;

    public NotReachable(String sentence, @Nullable Throwable cause) {
      super(sentence, cause);
    }
  }

  /** More writes wait than are kept in memory; this one was not taken. */
  public static final class Overloaded extends JournalException {
    private static final long serialVersionUID = 1L;

    public Overloaded(String sentence) {
      super(sentence, null);
    }
  }

  /** The journal was closed; this write was not taken. */
  public static final class Closed extends JournalException {
    private static final long serialVersionUID = 1L;

    public Closed() {
      super("the journal is closed", null);
    }
  }

  /**
   * The database refused a statement of a plugin; nothing of that write was done. The database's
   * own words, which may repeat what people said, are logged at DEBUG only.
   */
  public static final class StatementFailed extends JournalException {
    private static final long serialVersionUID = 1L;

    private final String plugin;

    public StatementFailed(String plugin, String sentence) {
      super(sentence, null);
      this.plugin = plugin;
    }

    /** The plugin's id. */
    public String plugin() {
      return plugin;
    }
  }

  /** The database refused one of the journal's own statements; nothing of that write was done. */
  public static final class WriteFailed extends JournalException {
    private static final long serialVersionUID = 1L;

    public WriteFailed(String sentence) {
      super(sentence, null);
    }
  }

  /** An event was ended before, or dropped by a person; nothing of that write was done. */
  public static final class NotWaiting extends JournalException {
    private static final long serialVersionUID = 1L;

    public NotWaiting(String sentence) {
      super(sentence, null);
    }
  }

  /** The user has an open dialog in that conversation; nothing of that write was done. */
  public static final class DialogOpen extends JournalException {
    private static final long serialVersionUID = 1L;

    public DialogOpen(String sentence) {
      super(sentence, null);
    }
  }

  /** A value is longer than its column takes; nothing of that write was done. */
  public static final class TooLong extends JournalException {
    private static final long serialVersionUID = 1L;

    public TooLong(String sentence) {
      super(sentence, null);
    }
  }

  /** A row cannot be read: a newer version wrote it, or it was altered. */
  public static final class Unreadable extends JournalException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String sentence, @Nullable Throwable cause) {
      super(sentence, cause);
    }
  }
}
