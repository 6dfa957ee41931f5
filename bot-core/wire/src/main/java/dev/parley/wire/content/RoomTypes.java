package dev.parley.wire.content;

import dev.parley.api.content.EntryNoticeContent;
import dev.parley.api.content.MemberChangeContent;
import dev.parley.api.content.MemberChangeContent.Change;
import dev.parley.api.content.RoomBanContent;
import dev.parley.api.content.RoomBlockContent;
import dev.parley.api.content.RoomSyncContent;
import dev.parley.wire.json.JsonObject;
import dev.parley.wire.json.JsonOutput;
import java.util.List;
import java.util.function.Consumer;

/** What happens in a chatroom: who comes and goes, who may not, and which entries change. */
final class RoomTypes {

  /** {@code type} of a notice about an entry that was set, and of one that was removed. */
  private static final int ENTRY_SET = 1;

  private static final int ENTRY_REMOVED = 2;

  static final List<ContentType<?>> ALL =
      List.of(
          new ContentType<>(
              "RC:chrmKVNotiMsg",
              EntryNoticeContent.class,
              in ->
                  new EntryNoticeContent(
                      in.need("key"),
                      in.text("value"),
                      in.number("type") == ENTRY_REMOVED,
                      in.meta()),
              (it, out) ->
                  out.text("key", it.key())
                      .text("value", it.value())
                      .number("type", it.isRemoved() ? ENTRY_REMOVED : ENTRY_SET)),
          new ContentType<>(
              "RC:ChrmMemChange",
              MemberChangeContent.class,
              in ->
                  new MemberChangeContent(
                      in.number("memberCount"),
                      in.objects("userList").stream().map(RoomTypes::readChange).toList(),
                      in.meta()),
              (it, out) ->
                  out.number("memberCount", it.memberCount())
                      .objects(
                          "userList", it.changes().stream().map(RoomTypes::writeChange).toList())),
          new ContentType<>(
              "RC:ChrmBanMsg",
              RoomBanContent.class,
              in ->
                  new RoomBanContent(
                      in.need("chatroomId"),
                      in.number("operateType"),
                      in.longNumber("durationTime"),
                      in.longNumber("operateTime"),
                      in.texts("userList"),
                      in.meta()),
              (it, out) ->
                  out.text("chatroomId", it.roomId())
                      .number("operateType", it.operation())
                      .number("durationTime", it.duration())
                      .number("operateTime", it.at())
                      .texts("userList", it.userIds())),
          new ContentType<>(
              "RC:ChrmBlockMsg",
              RoomBlockContent.class,
              in ->
                  new RoomBlockContent(
                      in.need("chatroomId"),
                      in.number("operateType"),
                      in.longNumber("durationTime"),
                      in.longNumber("operateTime"),
                      in.texts("userList"),
                      in.meta()),
              (it, out) ->
                  out.text("chatroomId", it.roomId())
                      .number("operateType", it.operation())
                      .number("durationTime", it.duration())
                      .number("operateTime", it.at())
                      .texts("userList", it.userIds())),
          new ContentType<>(
              "RC:ChrmSyncMsg",
              RoomSyncContent.class,
              in ->
                  new RoomSyncContent(
                      in.need("chatroomId"),
                      in.number("status"),
                      in.number("reason"),
                      in.longNumber("time"),
                      in.meta()),
              (it, out) ->
                  out.text("chatroomId", it.roomId())
                      .number("status", it.status())
                      .number("reason", it.reason())
                      .number("time", it.at())));

  private RoomTypes() {}

  private static Change readChange(JsonObject in) {
    return new Change(in.text("userId"), in.flag("status"), in.meta().extra());
  }

  private static Consumer<JsonOutput> writeChange(Change it) {
    return out ->
        out.text("userId", it.userId())
            .number("status", it.isJoin() ? 1 : 0)
            .optional("extra", it.extra());
  }
}
