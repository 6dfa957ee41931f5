package dev.parley.api.content;

/**
 * A type whose fields the service does not document: the whole body stays as it came, and
 * everything in it (mentions, extra) too.
 */
public sealed interface RawContent extends Content
    permits CallContent,
        CombinedContent,
        CustomerServiceContent,
        LiveLocationContent,
        PublicServiceContent,
        RedPacketContent,
        ServiceContent,
        StreamContent {

  /** The whole body, a JSON object; whatever is in it. */
  String json();
}
