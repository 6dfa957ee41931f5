package dev.parley.engine.internal.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.ExpansionChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.RoomChange;
import dev.parley.api.content.ExpansionContent;
import dev.parley.api.content.GroupNoticeContent;
import dev.parley.api.content.MemberChangeContent;
import dev.parley.api.content.MemberChangeContent.Change;
import dev.parley.api.content.ReadReceiptContent;
import dev.parley.api.content.ReadSyncContent;
import dev.parley.api.content.RecallContent;
import dev.parley.api.content.ReceiptResponseContent;
import dev.parley.api.content.RoomBanContent;
import dev.parley.api.content.RoomBlockContent;
import dev.parley.api.content.RoomSyncContent;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import dev.parley.wire.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says what a message is about. The service tells by messages of its own that another message was
 * recalled, read or changed, who came and who may not speak: each of these becomes the one event
 * that it stands for and does not go up as a message too. What tells an account nothing, such as a
 * receipt for somebody else, becomes nothing.
 */
public final class Notices {

  private final Json json;

  public Notices(WireOptions options) {
    json = new Json(options);
  }

  /**
   * The event that the message is, or stands for.
   *
   * @param userId who the account is
   * @return null when it says nothing to the account
   */
  @Nullable BotEvent event(Message message, String userId) {
    return switch (message.content()) {
      case RecallContent it -> recall(message, it);
      case ReadReceiptContent it -> receipt(message, it);
      case ReceiptResponseContent it -> receipt(message, it, userId);
      case ExpansionContent it -> expansion(message, it);
      case MemberChangeContent it -> members(message, it);
      case GroupNoticeContent it -> members(message, it);
      case RoomBanContent it -> mute(message, it);
      case RoomBlockContent it -> ban(message, it);
      case ReadSyncContent it -> null;
      case RoomSyncContent it -> null;
      default -> message;
    };
  }

  /** The peer of a private chat names the account where the account means the peer. */
  private static Recall recall(Message by, RecallContent what) {
    return new Recall(
        by.account(),
        by.conversation(),
        what.messageUid(),
        Instant.ofEpochMilli(what.sentAt()),
        by.senderId(),
        what.isAdmin(),
        by.at());
  }

  private static Receipt receipt(Message by, ReadReceiptContent what) {
    return new Receipt(
        by.account(),
        by.conversation(),
        by.senderId(),
        what.messageUid().isEmpty() ? List.of() : List.of(what.messageUid()),
        Instant.ofEpochMilli(what.readUpTo()),
        by.at());
  }

  private static @Nullable Receipt receipt(Message by, ReceiptResponseContent what, String userId) {
    List<String> own = what.messageUids().getOrDefault(userId, List.of());
    return own.isEmpty()
        ? null
        : new Receipt(by.account(), by.conversation(), by.senderId(), own, by.at(), by.at());
  }

  private static ExpansionChange expansion(Message by, ExpansionContent what) {
    return new ExpansionChange(
        by.account(),
        by.conversation(),
        what.messageUid(),
        what.put(),
        what.removed(),
        by.senderId(),
        by.uid(),
        by.at());
  }

  private static MemberChange members(Message by, MemberChangeContent what) {
    return new MemberChange(
        by.account(),
        by.conversation(),
        users(what, Change::isJoin),
        users(what, change -> !change.isJoin()),
        what.memberCount(),
        by.uid(),
        by.at());
  }

  private static List<String> users(MemberChangeContent what, Predicate<Change> which) {
    return what.changes().stream().filter(which).map(Change::userId).toList();
  }

  /** Notices about groups are written by the app: those that name nobody stay messages. */
  private BotEvent members(Message by, GroupNoticeContent what) {
    List<String> users = concerned(what);
    if (users.isEmpty()) {
      return by;
    }
    return switch (what.operation()) {
      case "Add" -> members(by, users, List.of());
      case "Quit", "Kicked" -> members(by, List.of(), users);
      default -> by;
    };
  }

  private static MemberChange members(Message by, List<String> joined, List<String> left) {
    return new MemberChange(by.account(), by.conversation(), joined, left, -1, by.uid(), by.at());
  }

  private List<String> concerned(GroupNoticeContent what) {
    try {
      return json.read(what.data().getBytes(UTF_8)).texts("targetUserIds");
    } catch (MalformedException e) {
      return List.of();
    }
  }

  private static BotEvent mute(Message by, RoomBanContent what) {
    return switch (what.operation()) {
      case 0, 2, 6 -> change(by, RoomChange.Kind.UNMUTED, what.userIds(), 0);
      case 1, 3, 7 -> change(by, RoomChange.Kind.MUTED, what.userIds(), what.duration());
      // Whitelists, and what we do not know.
      default -> by;
    };
  }

  private static BotEvent ban(Message by, RoomBlockContent what) {
    return switch (what.operation()) {
      case 0 -> change(by, RoomChange.Kind.UNBANNED, what.userIds(), 0);
      case 1 -> change(by, RoomChange.Kind.BANNED, what.userIds(), what.duration());
      default -> by;
    };
  }

  private static RoomChange change(
      Message by, RoomChange.Kind kind, List<String> users, long millis) {
    Conversation room = by.conversation();
    Instant until = millis > 0 ? by.at().plus(Duration.ofMillis(millis)) : Instant.MAX;
    return new RoomChange(by.account(), room, kind, users, until, by.at());
  }
}
