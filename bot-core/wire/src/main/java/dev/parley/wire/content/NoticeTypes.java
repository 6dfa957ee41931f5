package dev.parley.wire.content;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.content.CommandContent;
import dev.parley.api.content.CommandNoticeContent;
import dev.parley.api.content.ContactNoticeContent;
import dev.parley.api.content.ExpansionContent;
import dev.parley.api.content.GroupNoticeContent;
import dev.parley.api.content.NoticeContent;
import dev.parley.api.content.ProfileNoticeContent;
import dev.parley.api.content.ReadReceiptContent;
import dev.parley.api.content.ReadSyncContent;
import dev.parley.api.content.RecallContent;
import dev.parley.api.content.RecalledContent;
import dev.parley.api.content.ReceiptRequestContent;
import dev.parley.api.content.ReceiptResponseContent;
import dev.parley.wire.MalformedException;
import dev.parley.wire.json.JsonObject;
import dev.parley.wire.json.JsonOutput;
import java.util.List;
import java.util.Map;

/** What happened: notices, commands, recalls, changed expansions, and who has read what. */
final class NoticeTypes {

  static final List<ContentType<?>> ALL =
      List.of(
          new ContentType<>(
              "RC:InfoNtf",
              NoticeContent.class,
              in -> new NoticeContent(in.need("message"), in.meta()),
              (it, out) -> out.text("message", it.text())),
          new ContentType<>(
              "RC:CmdMsg",
              CommandContent.class,
              in -> new CommandContent(in.need("name"), in.text("data"), in.meta()),
              (it, out) -> out.text("name", it.name()).text("data", it.data())),
          new ContentType<>(
              "RC:CmdNtf",
              CommandNoticeContent.class,
              in -> new CommandNoticeContent(in.need("name"), in.text("data"), in.meta()),
              (it, out) -> out.text("name", it.name()).text("data", it.data())),
          new ContentType<>(
              "RC:GrpNtf",
              GroupNoticeContent.class,
              in ->
                  new GroupNoticeContent(
                      in.text("operatorUserId"),
                      in.need("operation"),
                      in.text("data"),
                      in.text("message"),
                      in.meta()),
              (it, out) ->
                  out.text("operatorUserId", it.operatorId())
                      .text("operation", it.operation())
                      .text("data", it.data())
                      .text("message", it.text())),
          new ContentType<>(
              "RC:ContactNtf",
              ContactNoticeContent.class,
              in ->
                  new ContactNoticeContent(
                      in.need("operation"),
                      in.text("sourceUserId"),
                      in.text("targetUserId"),
                      in.text("message"),
                      in.meta()),
              (it, out) ->
                  out.text("operation", it.operation())
                      .text("sourceUserId", it.sourceUserId())
                      .text("targetUserId", it.targetUserId())
                      .text("message", it.text())),
          new ContentType<>(
              "RC:ProfileNtf",
              ProfileNoticeContent.class,
              in -> new ProfileNoticeContent(in.need("operation"), in.text("data"), in.meta()),
              (it, out) -> out.text("operation", it.operation()).text("data", it.data())),
          new ContentType<>(
              "RC:RcCmd", RecallContent.class, NoticeTypes::readRecall, NoticeTypes::writeRecall),
          new ContentType<>(
              "RC:RcNtf",
              RecalledContent.class,
              in ->
                  new RecalledContent(
                      in.need("operatorId"),
                      in.longNumber("recallTime"),
                      in.text("originalObjectName"),
                      in.meta()),
              (it, out) ->
                  out.text("operatorId", it.operatorId())
                      .number("recallTime", it.recalledAt())
                      .text("originalObjectName", it.originalObjectName())),
          new ContentType<>(
              "RC:MsgExMsg",
              ExpansionContent.class,
              NoticeTypes::readExpansion,
              NoticeTypes::writeExpansion),
          new ContentType<>(
              "RC:ReadNtf",
              ReadReceiptContent.class,
              in ->
                  new ReadReceiptContent(
                      in.has("messageUId") ? in.text("messageUId") : in.text("messageUid"),
                      in.longNumber("lastMessageSendTime"),
                      in.number("type"),
                      in.meta()),
              (it, out) ->
                  out.text("messageUId", it.messageUid())
                      .number("lastMessageSendTime", it.readUpTo())
                      .number("type", it.type())),
          new ContentType<>(
              "RC:SRSMsg",
              ReadSyncContent.class,
              in -> new ReadSyncContent(in.longNumber("lastMessageSendTime"), in.meta()),
              (it, out) -> out.number("lastMessageSendTime", it.readUpTo())),
          new ContentType<>(
              "RC:RRReqMsg",
              ReceiptRequestContent.class,
              in ->
                  new ReceiptRequestContent(
                      in.has("messageUid") ? in.text("messageUid") : in.need("messageUId"),
                      in.meta()),
              (it, out) -> out.text("messageUId", it.messageUid())),
          new ContentType<>(
              "RC:RRRspMsg",
              ReceiptResponseContent.class,
              in -> new ReceiptResponseContent(readReceipts(in), in.meta()),
              (it, out) ->
                  out.object(
                      "receiptMessageDic",
                      users -> it.messageUids().forEach((user, uids) -> users.texts(user, uids)))));

  private NoticeTypes() {}

  private static RecallContent readRecall(JsonObject in) {
    int number = in.number("conversationType");
    String targetId = in.need("targetId");
    ConversationType type =
        ConversationType.of(number)
            .orElseThrow(
                () -> new MalformedException("There is no conversation type " + number + "."));
    if (targetId.isEmpty()) {
      throw new MalformedException("The recall names no conversation.");
    }
    return new RecallContent(
        new Conversation(type, targetId, in.text("channelId")),
        in.has("messageUID") ? in.text("messageUID") : in.need("messageUId"),
        in.longNumber("sentTime"),
        in.flag("isAdmin"),
        in.flag("isDelete"),
        in.text("originalFromUserId"),
        in.meta());
  }

  private static void writeRecall(RecallContent it, JsonOutput out) {
    out.number("conversationType", it.conversation().type().number())
        .text("targetId", it.conversation().targetId())
        .text("messageUId", it.messageUid())
        .number("sentTime", it.sentAt())
        .text("channelId", it.conversation().channelId())
        .flag("isDelete", it.isDelete())
        .flag("isAdmin", it.isAdmin())
        .optional("originalFromUserId", it.originalSenderId());
  }

  private static ExpansionContent readExpansion(JsonObject in) {
    JsonObject put = in.object("put");
    return new ExpansionContent(
        in.need("mid"), put == null ? Map.of() : put.map(put::text), in.texts("del"), in.meta());
  }

  private static void writeExpansion(ExpansionContent it, JsonOutput out) {
    out.text("mid", it.messageUid());
    if (!it.put().isEmpty()) {
      out.object("put", put -> it.put().forEach(put::text));
    }
    if (!it.removed().isEmpty()) {
      out.texts("del", it.removed());
    }
  }

  private static Map<String, List<String>> readReceipts(JsonObject in) {
    JsonObject users = in.object("receiptMessageDic");
    if (users == null) {
      throw new MalformedException("The body has no object under \"receiptMessageDic\".");
    }
    return users.map(users::texts);
  }
}
