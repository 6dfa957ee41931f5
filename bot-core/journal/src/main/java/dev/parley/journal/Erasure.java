package dev.parley.journal;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was done to forget a person.
 *
 * @param pseudonym what stands now where the person's id stood
 * @param removed how many of each kind of thing lost their content: {@code events}, {@code acts},
 *     {@code dialogs}, {@code steps}
 * @param pseudonymised how many of each kind only had the person's id in them, and have the
 *     pseudonym now
 */
public record Erasure(
    String pseudonym,
    SortedMap<String, Integer> removed,
    SortedMap<String, Integer> pseudonymised) {

  public Erasure {
    removed = new TreeMap<>(removed);
    pseudonymised = new TreeMap<>(pseudonymised);
  }
}
