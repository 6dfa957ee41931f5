package dev.parley.api.content;

/**
 * {@code RC:CmdNtf}: a command between programs that is stored, but not counted as unread.
 *
 * @param name which command
 * @param data its argument; often JSON
 */
public record CommandNoticeContent(String name, String data, ContentMeta meta) implements Content {

  /** Nothing beside its own fields. */
  public CommandNoticeContent(String name, String data) {
    this(name, data, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:CmdNtf";
  }
}
