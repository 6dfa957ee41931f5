package dev.parley.runtime.internal.handler;

import dev.parley.api.content.CallContent;
import dev.parley.api.content.CombinedContent;
import dev.parley.api.content.CommandContent;
import dev.parley.api.content.CommandNoticeContent;
import dev.parley.api.content.ContactNoticeContent;
import dev.parley.api.content.Content;
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

/**
 * What people say to each other, as against what clients and the service tell each other in the
 * form of messages. The line is the service's: what counts as unread, and the types that an app has
 * made itself. A handler for every message that answered read receipts would answer for ever.
 */
final class Speech {

  /** Names of the service's own types begin like this, also of those that are not known here. */
  private static final String OF_THE_SERVICE = "RC:";

  private Speech() {}

  static boolean is(Content content) {
    return switch (content) {
      case TextContent ignored -> true;
      case ImageContent ignored -> true;
      case VoiceContent ignored -> true;
      case HqVoiceContent ignored -> true;
      case GifContent ignored -> true;
      case FileContent ignored -> true;
      case VideoContent ignored -> true;
      case LocationContent ignored -> true;
      case RichContent ignored -> true;
      case ReferenceContent ignored -> true;
      case ForwardContent ignored -> true;
      case CombinedContent ignored -> true;
      case StreamContent ignored -> true;
      case RedPacketContent ignored -> true;
      case UnknownContent unknown -> !unknown.objectName().startsWith(OF_THE_SERVICE);
      case CallContent ignored -> false;
      case CommandContent ignored -> false;
      case CommandNoticeContent ignored -> false;
      case ContactNoticeContent ignored -> false;
      case CustomerServiceContent ignored -> false;
      case EntryNoticeContent ignored -> false;
      case ExpansionContent ignored -> false;
      case GroupNoticeContent ignored -> false;
      case LiveLocationContent ignored -> false;
      case MemberChangeContent ignored -> false;
      case NoticeContent ignored -> false;
      case ProfileNoticeContent ignored -> false;
      case PublicServiceContent ignored -> false;
      case ReadReceiptContent ignored -> false;
      case ReadSyncContent ignored -> false;
      case ReceiptRequestContent ignored -> false;
      case ReceiptResponseContent ignored -> false;
      case RecallContent ignored -> false;
      case RecalledContent ignored -> false;
      case RoomBanContent ignored -> false;
      case RoomBlockContent ignored -> false;
      case RoomSyncContent ignored -> false;
      case ServiceContent ignored -> false;
      case TypingContent ignored -> false;
    };
  }
}
