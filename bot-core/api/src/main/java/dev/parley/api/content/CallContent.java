package dev.parley.api.content;

/**
 * What call clients tell each other (audio and video calls).
 *
 * @param objectName {@code RC:VC} and a word, for example {@code RC:VCAccept}
 * @param json the whole body, an object
 */
public record CallContent(String objectName, String json) implements RawContent {}
