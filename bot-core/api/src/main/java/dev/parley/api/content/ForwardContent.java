package dev.parley.api.content;

import java.util.List;

/**
 * {@code RC:CombineMsg}: several messages forwarded as one.
 *
 * @param uri where the forwarded messages are, as a page of HTML (key {@code remoteUrl})
 * @param names who speaks in them (key {@code nameList})
 * @param summary the first lines of it (key {@code summaryList})
 * @param conversationType the kind of conversation they come from, the service's number
 */
public record ForwardContent(
    String uri, List<String> names, List<String> summary, int conversationType, ContentMeta meta)
    implements Content {

  public ForwardContent {
    names = List.copyOf(names);
    summary = List.copyOf(summary);
  }

  /** Nothing beside its own fields. */
  public ForwardContent(
      String uri, List<String> names, List<String> summary, int conversationType) {
    this(uri, names, summary, conversationType, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:CombineMsg";
  }
}
