package dev.parley.api.content;

/**
 * What the service and its clients tell each other behind the scenes: that something was delivered
 * or read, that the review stopped a message, that logs are wanted.
 *
 * @param objectName {@code RC:Delivered}, {@code RC:DRMsg}, {@code RC:RRMsg}, {@code RC:RSMsg},
 *     {@code RC:InterceptMsg}, {@code RC:LogCmdMsg} or {@code RC:CCConfigChangeRequestMsg}
 * @param json the whole body, an object
 */
public record ServiceContent(String objectName, String json) implements RawContent {}
