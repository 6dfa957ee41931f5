package dev.parley.api.content;

import java.util.List;

/**
 * {@code RC:ChrmMemChange}: people came into a chatroom or left it.
 *
 * @param memberCount how many are in the room now
 * @param changes who came and who left (key {@code userList})
 */
public record MemberChangeContent(int memberCount, List<Change> changes, ContentMeta meta)
    implements Content {

  public MemberChangeContent {
    changes = List.copyOf(changes);
  }

  /** Nothing beside its own fields. */
  public MemberChangeContent(int memberCount, List<Change> changes) {
    this(memberCount, changes, ContentMeta.NONE);
  }

  /**
   * One who came or left.
   *
   * @param userId who
   * @param isJoin came ({@code status} 1), did not leave ({@code status} 0)
   * @param extra what the client said when it came; empty where nothing
   */
  public record Change(String userId, boolean isJoin, String extra) {}

  @Override
  public String objectName() {
    return "RC:ChrmMemChange";
  }
}
