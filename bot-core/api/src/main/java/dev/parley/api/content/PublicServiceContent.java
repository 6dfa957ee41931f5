package dev.parley.api.content;

/**
 * Articles and commands of a public service.
 *
 * @param objectName {@code RC:PSImgTxtMsg}, {@code RC:PSMultiImgTxtMsg} or {@code RC:PSCmd}
 * @param json the whole body, an object
 */
public record PublicServiceContent(String objectName, String json) implements RawContent {}
