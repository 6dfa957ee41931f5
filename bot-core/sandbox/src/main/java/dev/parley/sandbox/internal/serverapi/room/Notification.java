package dev.parley.sandbox.internal.serverapi.room;

import com.google.protobuf.ByteString;
import dev.parley.sandbox.internal.serverapi.ApiForm;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.nio.charset.StandardCharsets;

/**
 * A message in a call.
 *
 * @param objectName its type; empty when there is no message
 * @param content its JSON
 */
record Notification(String objectName, ByteString content) {

  /**
   * What the call says.
   *
   * @throws dev.parley.sandbox.internal.serverapi.ApiRefused 1005 when a part of it is too long
   */
  static Notification of(ApiForm form, SendLimits limits) {
    ByteString content = ByteString.copyFrom(form.form().first("content"), StandardCharsets.UTF_8);
    ApiForm.requireShort("content", content.size(), limits.contentBytes());
    return new Notification(form.text("objectName", limits.objectNameChars()), content);
  }

  /** As a client would have sent it. */
  UpStreamMessage body(int flags) {
    return UpStreamMessage.newBuilder()
        .setSessionId(flags)
        .setClassname(objectName)
        .setContent(content)
        .build();
  }
}
