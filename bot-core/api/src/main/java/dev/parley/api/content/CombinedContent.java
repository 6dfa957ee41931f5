package dev.parley.api.content;

/**
 * Several messages forwarded as one, in the newer form.
 *
 * @param objectName {@code RC:CombineV2Msg}
 * @param json the whole body, an object
 */
public record CombinedContent(String objectName, String json) implements RawContent {}
