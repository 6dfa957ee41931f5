package dev.parley.sandbox.limit;

/**
 * What the expansion of a message may be; all of it is as the service documents it. Keys have
 * {@code A-Z a-z 0-9 + = - _} only. What breaks a rule is refused with 22201.
 *
 * @param callEntries how many keys one change sets or removes
 * @param messageEntries how many keys a message has; it is not sent with more, and what a change
 *     would bring beyond is dropped without a word
 * @param keyChars how long a key may be
 * @param valueChars how long a value may be; the service takes 64 from older clients
 */
public record ExpansionLimits(int callEntries, int messageEntries, int keyChars, int valueChars) {

  public static final ExpansionLimits DEFAULTS = new ExpansionLimits(20, 300, 32, 4_096);

  public ExpansionLimits {
    AtLeast.one("callEntries", callEntries);
    AtLeast.one("messageEntries", messageEntries);
    AtLeast.one("keyChars", keyChars);
    AtLeast.one("valueChars", valueChars);
  }
}
