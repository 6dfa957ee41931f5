package dev.parley.api.content;

/**
 * People share where they are while they move.
 *
 * @param objectName {@code RC:RLStart}, {@code RC:RLEnd}, {@code RC:RLJoin}, {@code RC:RLQuit} or
 *     {@code RC:RL}
 * @param json the whole body, an object
 */
public record LiveLocationContent(String objectName, String json) implements RawContent {}
