package dev.parley.api.content;

/**
 * What the service's own customer service and its clients tell each other.
 *
 * @param objectName {@code RC:Cs} and a word, for example {@code RC:CsHs}
 * @param json the whole body, an object
 */
public record CustomerServiceContent(String objectName, String json) implements RawContent {}
