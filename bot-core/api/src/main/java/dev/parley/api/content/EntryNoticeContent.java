package dev.parley.api.content;

/**
 * {@code RC:chrmKVNotiMsg}: tells the people in a chatroom that an entry was changed.
 *
 * @param key of the entry
 * @param value of the entry; empty where it was removed
 * @param isRemoved the entry was removed ({@code type} 2) and not set ({@code type} 1)
 */
public record EntryNoticeContent(String key, String value, boolean isRemoved, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public EntryNoticeContent(String key, String value, boolean isRemoved) {
    this(key, value, isRemoved, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:chrmKVNotiMsg";
  }
}
