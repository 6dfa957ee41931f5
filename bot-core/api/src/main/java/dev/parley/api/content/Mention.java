package dev.parley.api.content;

import java.util.List;

/**
 * Who a message calls by name (content key {@code mentionedInfo}).
 *
 * @param isAll everybody in the group is meant ({@code type} 1)
 * @param userIds the users meant ({@code type} 2); empty when all are
 * @param text the text that the push notification shows; empty where there is none
 */
public record Mention(boolean isAll, List<String> userIds, String text) {

  public Mention {
    userIds = List.copyOf(userIds);
  }

  /** A mention of everybody. */
  public static Mention all() {
    return new Mention(true, List.of(), "");
  }

  /** A mention of these users. */
  public static Mention of(String... userIds) {
    return new Mention(false, List.of(userIds), "");
  }
}
