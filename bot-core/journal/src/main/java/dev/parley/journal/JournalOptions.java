package dev.parley.journal;

import java.time.Duration;
import java.util.Locale;

/**
 * Where the journal is, and its limits.
 *
 * @param url of JDBC: {@code jdbc:h2:file:…} or {@code jdbc:postgresql:…}
 * @param user of the database
 * @param password of the user; may be empty
 * @param durability what a completed stage promises
 * @param groups how writes are put together
 * @param dedupeCache how many keys of events are kept in memory in front of the database, 0 to 10
 *     000 000; a key takes some 150 bytes
 * @param attempts how often an event may have been running at a crash before it is set aside, 1 to
 *     100
 * @param readers how many threads, each with a connection, read beside the writer, 1 to 32
 * @param retention how long what is done is kept
 */
public record JournalOptions(
    String url,
    String user,
    String password,
    Durability durability,
    Groups groups,
    int dedupeCache,
    int attempts,
    int readers,
    Retention retention) {

  /** What a completed stage promises. */
  public enum Durability {
    /**
     * The write survives the death of the process; on PostgreSQL, as it is configured by default,
     * also the loss of power.
     */
    COMMITTED,
    /** The last half second may be lost with the process. */
    LATE
  }

  public JournalOptions {
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "url \"" + masked(url) + "\": it begins with jdbc:h2: or jdbc:postgresql:");
    }
    within("dedupeCache", dedupeCache, 0, 10_000_000);
    within("attempts", attempts, 1, 100);
    within("readers", readers, 1, 32);
  }

  /** A database with the defaults of everything else. */
  public static JournalOptions at(String url, String user, String password) {
    return new JournalOptions(
        url,
        user,
        password,
        Durability.COMMITTED,
        Groups.DEFAULTS,
        100_000,
        3,
        2,
        Retention.DEFAULTS);
  }

  /** The same with another promise. */
  public JournalOptions with(Durability other) {
    return new JournalOptions(
        url, user, password, other, groups, dedupeCache, attempts, readers, retention);
  }

  /** The same with other groups. */
  public JournalOptions with(Groups other) {
    return new JournalOptions(
        url, user, password, durability, other, dedupeCache, attempts, readers, retention);
  }

  /** The same with another cache of keys. */
  public JournalOptions withDedupeCache(int other) {
    return new JournalOptions(
        url, user, password, durability, groups, other, attempts, readers, retention);
  }

  /** The same with another number of attempts. */
  public JournalOptions withAttempts(int other) {
    return new JournalOptions(
        url, user, password, durability, groups, dedupeCache, other, readers, retention);
  }

  /** The same with another number of readers. */
  public JournalOptions withReaders(int other) {
    return new JournalOptions(
        url, user, password, durability, groups, dedupeCache, attempts, other, retention);
  }

  /** The same with another retention. */
  public JournalOptions with(Retention other) {
    return new JournalOptions(
        url, user, password, durability, groups, dedupeCache, attempts, readers, other);
  }

  /** Where it is, for people: the address without passwords. */
  public String place() {
    return masked(url);
  }

  /** Everything but passwords. */
  @Override
  public String toString() {
    return "JournalOptions["
        + place()
        + ", user "
        + user
        + ", "
        + durability
        + ", "
        + groups
        + ", dedupeCache="
        + dedupeCache
        + ", attempts="
        + attempts
        + ", readers="
        + readers
        + ", "
        + retention
        + ']';
  }

  private static String masked(String url) {
    return url.replaceAll("(?i)(password=)[^;&]*", "$1…").replaceAll("//[^/@]*@", "//…@");
  }

  /**
   * How writes are put together into transactions.
   *
   * @param interval how long the first write of a group waits for others, 0 to 5 ms
   * @param rows how many rows make a group full, 1 to 10 000
   * @param waiting how many writes are kept in memory before further ones are refused, 1 to 10 000
   *     000
   * @param patience how long writes wait for a database that does not answer before they fail, up
   *     to an hour
   */
  public record Groups(Duration interval, int rows, int waiting, Duration patience) {

    /** 1 ms, 500 rows, 100 000 writes, 2 minutes. */
    public static final Groups DEFAULTS =
        new Groups(Duration.ofMillis(1), 500, 100_000, Duration.ofMinutes(2));

    public Groups {
      between("groups.interval", interval, Duration.ZERO, Duration.ofMillis(5));
      within("groups.rows", rows, 1, 10_000);
      within("groups.waiting", waiting, 1, 10_000_000);
      between("groups.patience", patience, Duration.ZERO, Duration.ofHours(1));
    }
  }

  /**
   * How long what is done is kept, each a second to 3 650 days. What waits is kept until it is
   * done.
   *
   * @param inbox handled events; it is also how long a copy of an event is recognised
   * @param outcomes settled acts, recorded steps and closed dialogs, and what was set aside for a
   *     person who never came
   * @param interval how often what is old is looked for
   */
  public record Retention(Duration inbox, Duration outcomes, Duration interval) {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(3_650);

    /** 7 days, 30 days, every minute. */
    public static final Retention DEFAULTS =
        new Retention(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1));

    public Retention {
      between("retention.inbox", inbox, LEAST, MOST);
      between("retention.outcomes", outcomes, LEAST, MOST);
      between("retention.interval", interval, Duration.ofSeconds(1), Duration.ofDays(1));
    }
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s %d: it is %d to %d", name, value, least, most));
    }
  }

  private static void between(String name, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(name + ' ' + value + ": it is " + least + " to " + most);
    }
  }
}
