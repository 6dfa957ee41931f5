package dev.parley.engine.internal.expansion;

import dev.parley.api.Conversation;
import dev.parley.engine.EngineOptions;
import dev.parley.wire.KeyAlphabet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What the service documents about expansions, so that it is not asked in vain: it drops what is
 * too much without a word. Each check gives a sentence about the first rule that is broken.
 */
public record ExpansionRules(EngineOptions.Expansions limits) {

  /** A message that is to be sent with an expansion. */
  public Optional<String> checkSent(Conversation to, Map<String, String> expansion) {
    if (expansion.isEmpty()) {
      return Optional.empty();
    }
    return checkPlace(to)
        .or(() -> checkCount("the expansion", expansion.size(), limits.perMessage()))
        .or(() -> checkPairs(expansion));
  }

  /** Keys that are to be set in one call. */
  public Optional<String> checkPut(Conversation where, Map<String, String> put) {
    return checkPlace(where)
        .or(() -> checkCount("put", put.size(), limits.perCall()))
        .or(() -> checkPairs(put));
  }

  /** Keys that are to be removed in one call. */
  public Optional<String> checkRemove(Conversation where, Collection<String> keys) {
    return checkPlace(where)
        .or(() -> checkCount("keys", keys.size(), limits.perCall()))
        .or(() -> keys.stream().flatMap(key -> checkKey(key).stream()).findFirst());
  }

  /** How many keys a message would have. */
  public Optional<String> checkTotal(int count) {
    return checkCount("the expansion with what is known of it", count, limits.perMessage());
  }

  private static Optional<String> checkPlace(Conversation where) {
    return switch (where.type()) {
      case PRIVATE, GROUP -> Optional.empty();
      case CHATROOM, SYSTEM, ULTRA_GROUP ->
          Optional.of(
              "conversation is "
                  + where
                  + ": only messages in private chats and groups have expansions");
    };
  }

  private static Optional<String> checkCount(String what, int count, int most) {
    return count <= most
        ? Optional.empty()
        : Optional.of(what + " has " + count + " keys: at most " + most + " are allowed");
  }

  private Optional<String> checkPairs(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .flatMap(it -> checkKey(it.getKey()).or(() -> checkValue(it)).stream())
        .findFirst();
  }

  private Optional<String> checkKey(String key) {
    boolean good = !key.isEmpty() && key.length() <= limits.keyLength() && KeyAlphabet.spells(key);
    return good
        ? Optional.empty()
        : Optional.of(
            "key \"" + key + "\" is not 1 to " + limits.keyLength() + " of A-Z a-z 0-9 + = - _");
  }

  private Optional<String> checkValue(Map.Entry<String, String> pair) {
    int length = pair.getValue().length();
    return length <= limits.valueLength()
        ? Optional.empty()
        : Optional.of(
            "value of key "
                + pair.getKey()
                + " has "
                + length
                + " characters: at most "
                + limits.valueLength()
                + " are allowed");
  }
}
