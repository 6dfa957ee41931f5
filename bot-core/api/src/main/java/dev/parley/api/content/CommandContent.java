package dev.parley.api.content;

/**
 * {@code RC:CmdMsg}: a command between programs: neither stored nor counted.
 *
 * @param name which command
 * @param data its argument; often JSON
 */
public record CommandContent(String name, String data, ContentMeta meta) implements Content {

  /** Nothing beside its own fields. */
  public CommandContent(String name, String data) {
    this(name, data, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:CmdMsg";
  }
}
