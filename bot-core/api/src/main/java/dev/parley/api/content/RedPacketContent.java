package dev.parley.api.content;

/**
 * A red packet (a gift of money), or that one was opened.
 *
 * @param objectName {@code RCJrmf:RpMsg} or {@code RCJrmf:RpOpendMsg}
 * @param json the whole body, an object
 */
public record RedPacketContent(String objectName, String json) implements RawContent {}
