package dev.parley.api.content;

/**
 * A message that grows while it is written, as the answer of a language model; the body names the
 * part that is there already.
 *
 * @param objectName {@code RC:StreamMsg}
 * @param json the whole body, an object
 */
public record StreamContent(String objectName, String json) implements RawContent {}
