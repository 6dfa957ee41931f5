package dev.parley.api.content;

/**
 * What a message carries. Each of the service's message types is one record; {@link UnknownContent}
 * is all others.
 */
public sealed interface Content
    permits CommandContent,
        CommandNoticeContent,
        ContactNoticeContent,
        EntryNoticeContent,
        ExpansionContent,
        FileContent,
        ForwardContent,
        GifContent,
        GroupNoticeContent,
        HqVoiceContent,
        ImageContent,
        LocationContent,
        MemberChangeContent,
        NoticeContent,
        ProfileNoticeContent,
        RawContent,
        ReadReceiptContent,
        ReadSyncContent,
        RecallContent,
        RecalledContent,
        ReceiptRequestContent,
        ReceiptResponseContent,
        ReferenceContent,
        RichContent,
        RoomBanContent,
        RoomBlockContent,
        RoomSyncContent,
        TextContent,
        TypingContent,
        UnknownContent,
        VideoContent,
        VoiceContent {

  /** The service's name of the type, for example {@code RC:TxtMsg}; 1 to 32 characters. */
  String objectName();

  /** What it carries beside its own fields. */
  default ContentMeta meta() {
    return ContentMeta.NONE;
  }
}
