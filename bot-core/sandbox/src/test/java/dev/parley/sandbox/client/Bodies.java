package dev.parley.sandbox.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import dev.parley.wire.proto.MessageProtos.SyncRequestMsg;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.util.List;

/** The bodies that tests send and get. */
public final class Bodies {

  /** To be stored and counted. */
  private static final int TEXT_FLAGS = 3;

  private Bodies() {}

  public static UpStreamMessage text(String text) {
    return message("RC:TxtMsg", "{\"content\":\"" + text + "\"}", TEXT_FLAGS);
  }

  public static UpStreamMessage typing() {
    return message("RC:TypSts", "{\"typingContentType\":\"RC:TxtMsg\"}", 0);
  }

  public static UpStreamMessage message(String objectName, String content, int flags) {
    return UpStreamMessage.newBuilder()
        .setSessionId(flags)
        .setClassname(objectName)
        .setContent(ByteString.copyFromUtf8(content))
        .build();
  }

  public static SyncRequestMsg pull(long received, long sent) {
    return SyncRequestMsg.newBuilder()
        .setSyncTime(received)
        .setIspolling(false)
        .setIsPullSend(true)
        .setSendBoxSyncTime(sent)
        .build();
  }

  public static <T extends MessageLite> T read(Parser<T> parser, ByteString body) {
    return ProtoReader.parse(parser, body);
  }

  public static DownStreamMessage message(ByteString body) {
    return read(DownStreamMessage.parser(), body);
  }

  public static DownStreamMessages messages(ByteString body) {
    return read(DownStreamMessages.parser(), body);
  }

  public static List<String> contents(List<DownStreamMessage> messages) {
    return messages.stream().map(message -> message.getContent().toStringUtf8()).toList();
  }
}
