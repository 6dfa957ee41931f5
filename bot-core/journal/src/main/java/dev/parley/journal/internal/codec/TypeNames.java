package dev.parley.journal.internal.codec;

import dev.parley.api.ConnectionChange;
import dev.parley.api.EntryChange;
import dev.parley.api.ExpansionChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.RoomChange;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.CallContent;
import dev.parley.api.content.CombinedContent;
import dev.parley.api.content.CommandContent;
import dev.parley.api.content.CommandNoticeContent;
import dev.parley.api.content.ContactNoticeContent;
import dev.parley.api.content.CustomerServiceContent;
import dev.parley.api.content.EntryNoticeContent;
import dev.parley.api.content.ExpansionContent;
import dev.parley.api.content.FileContent;
import dev.parley.api.content.ForwardContent;
import dev.parley.api.content.GifContent;
import dev.parley.api.content.GroupNoticeContent;
import dev.parley.api.content.HqVoiceContent;
import dev.parley.api.content.ImageContent;
import dev.parley.api.content.LiveLocationContent;
import dev.parley.api.content.LocationContent;
import dev.parley.api.content.MemberChangeContent;
import dev.parley.api.content.NoticeContent;
import dev.parley.api.content.ProfileNoticeContent;
import dev.parley.api.content.PublicServiceContent;
import dev.parley.api.content.ReadReceiptContent;
import dev.parley.api.content.ReadSyncContent;
import dev.parley.api.content.RecallContent;
import dev.parley.api.content.RecalledContent;
import dev.parley.api.content.ReceiptRequestContent;
import dev.parley.api.content.ReceiptResponseContent;
import dev.parley.api.content.RedPacketContent;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.RichContent;
import dev.parley.api.content.RoomBanContent;
import dev.parley.api.content.RoomBlockContent;
import dev.parley.api.content.RoomSyncContent;
import dev.parley.api.content.ServiceContent;
import dev.parley.api.content.StreamContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.TypingContent;
import dev.parley.api.content.UnknownContent;
import dev.parley.api.content.VideoContent;
import dev.parley.api.content.VoiceContent;
import dev.parley.api.transport.ConnectionState;
import dev.parley.journal.Act;
import dev.parley.journal.StepBody;
import dev.parley.journal.StepResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names by which the members of closed families are kept. A name is never given to another. */
final class TypeNames {

  private static final Map<Class<?>, String> NAMES = names();

  private TypeNames() {}

  static Map<Class<?>, String> all() {
    return NAMES;
  }

  private static Map<Class<?>, String> names() {
    Map<Class<?>, String> names = new LinkedHashMap<>();
    names.put(Message.class, "message");
    names.put(EntryChange.class, "entry-change");
    names.put(Recall.class, "recall");
    names.put(Receipt.class, "receipt");
    names.put(ExpansionChange.class, "expansion-change");
    names.put(MemberChange.class, "member-change");
    names.put(RoomChange.class, "room-change");
    names.put(ConnectionChange.class, "connection-change");

    names.put(CallContent.class, "call");
    names.put(CombinedContent.class, "combined");
    names.put(CommandContent.class, "command");
    names.put(CommandNoticeContent.class, "command-notice");
    names.put(ContactNoticeContent.class, "contact-notice");
    names.put(CustomerServiceContent.class, "customer-service");
    names.put(EntryNoticeContent.class, "entry-notice");
    names.put(ExpansionContent.class, "expansion");
    names.put(FileContent.class, "file");
    names.put(ForwardContent.class, "forward");
    names.put(GifContent.class, "gif");
    names.put(GroupNoticeContent.class, "group-notice");
    names.put(HqVoiceContent.class, "hq-voice");
    names.put(ImageContent.class, "image");
    names.put(LiveLocationContent.class, "live-location");
    names.put(LocationContent.class, "location");
    names.put(MemberChangeContent.class, "member-change-notice");
    names.put(NoticeContent.class, "notice");
    names.put(ProfileNoticeContent.class, "profile-notice");
    names.put(PublicServiceContent.class, "public-service");
    names.put(ReadReceiptContent.class, "read-receipt");
    names.put(ReadSyncContent.class, "read-sync");
    names.put(RecallContent.class, "recall-order");
    names.put(RecalledContent.class, "recalled");
    names.put(ReceiptRequestContent.class, "receipt-request");
    names.put(ReceiptResponseContent.class, "receipt-response");
    names.put(RedPacketContent.class, "red-packet");
    names.put(ReferenceContent.class, "reference");
    names.put(RichContent.class, "rich");
    names.put(RoomBanContent.class, "room-ban");
    names.put(RoomBlockContent.class, "room-block");
    names.put(RoomSyncContent.class, "room-sync");
    names.put(ServiceContent.class, "service");
    names.put(StreamContent.class, "stream");
    names.put(TextContent.class, "text");
    names.put(TypingContent.class, "typing");
    names.put(UnknownContent.class, "unknown");
    names.put(VideoContent.class, "video");
    names.put(VoiceContent.class, "voice");

    names.put(ConnectionState.Idle.class, "idle");
    names.put(ConnectionState.Connecting.class, "connecting");
    names.put(ConnectionState.Connected.class, "connected");
    names.put(ConnectionState.Suspended.class, "suspended");
    names.put(ConnectionState.Kicked.class, "kicked");
    names.put(ConnectionState.Failed.class, "failed");
    names.put(ConnectionState.Closed.class, "closed");

    names.put(Act.Send.class, "send");
    names.put(Act.SetEntry.class, "set-entry");
    names.put(Act.RemoveEntry.class, "remove-entry");
    names.put(Act.Join.class, "join");
    names.put(Act.Leave.class, "leave");

    names.put(SendOutcome.Accepted.class, "accepted");
    names.put(SendOutcome.Refused.class, "refused");
    names.put(SendOutcome.Unknown.class, "outcome-unknown");

    names.put(StepBody.Acting.class, "acting");
    names.put(StepBody.Asking.class, "asking");
    names.put(StepResult.Ended.class, "ended");
    names.put(StepResult.Answered.class, "answered");
    return Map.copyOf(names);
  }
}
