package dev.parley.engine.internal.room;

import dev.parley.api.ImException;
import dev.parley.wire.KeyAlphabet;
import dev.parley.wire.status.StatusCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What keys and values of entries may be, so that the service is not asked in vain.
 *
 * @param keyLength the longest key, in characters
 * @param valueLength the longest value, in characters
 */
record EntryRules(int keyLength, int valueLength) {

  /** The first rule that is broken; null when none is. */
  @Nullable ImException check(Map<String, String> entries, boolean removes) {
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      String key = entry.getKey();
      if (key.isEmpty() || key.length() > keyLength || !KeyAlphabet.spells(key)) {
        return broken("key \"" + key + "\" is not 1 to " + keyLength + " of A-Z a-z 0-9 + = - _");
      }
      int length = entry.getValue().length();
      if (!removes && (length == 0 || length > valueLength)) {
        return broken(
            "value of key "
                + key
                + " has "
                + length
                + " characters: an entry takes 1 to "
                + valueLength);
      }
    }
    return null;
  }

  private static ImException broken(String sentence) {
    return new ImException.InvalidInput(sentence, StatusCode.BAD_PARAMETER.code());
  }
}
