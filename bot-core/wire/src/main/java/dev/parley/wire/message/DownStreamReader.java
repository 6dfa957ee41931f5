package dev.parley.wire.message;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.wire.MalformedException;
import dev.parley.wire.content.ContentCodec;
import dev.parley.wire.internal.NameTable;
import dev.parley.wire.json.Body;
import dev.parley.wire.json.ExpansionJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one {@code DownStreamMessage}, field by field, straight into what is kept of it: this is
 * the way of every message, and the generated class would hold all 27 fields first. One reader
 * reads one message.
 */
final class DownStreamReader {

  // Tags are field number * 8 + wire type (0 a number, 2 bytes).
  private static final int FROM_USER_ID = 1 << 3 | 2;
  private static final int TYPE = 2 << 3;
  private static final int GROUP_ID = 3 << 3 | 2;
  private static final int CLASSNAME = 4 << 3 | 2;
  private static final int CONTENT = 5 << 3 | 2;
  private static final int DATA_TIME = 6 << 3;
  private static final int STATUS = 7 << 3;
  private static final int MSG_ID = 9 << 3 | 2;
  private static final int DIRECTION = 10 << 3;
  private static final int CLIENT_UNIQUE_ID = 14 << 3;
  private static final int EXTRA_CONTENT = 15 << 3 | 2;
  private static final int BUS_CHANNEL = 19 << 3 | 2;
  private static final int EXT_STATUS = 20 << 3;
  private static final int TO_USER_IDS = 21 << 3 | 2;
  private static final int OPTION_BITS = 23 << 3;

  /** One bit for each required field, by its number: 1, 2, 4, 5, 6, 7. */
  private static final int REQUIRED = 1 << 1 | 1 << 2 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 7;

  private final ContentCodec contents;
  private final ExpansionJson expansions;
  private final NameTable names;

  private int seen;
  private String fromUserId = "";
  private int type;
  private String groupId = "";
  private String classname = "";
  private int contentFrom;
  private int contentTo;
  private long time;
  private long status;
  private String uid = "";
  private int direction;
  private long clientUniqueId;
  private int expansionFrom;
  private int expansionTo;
  private String channelId = "";
  private long extStatus;
  private List<String> directedTo = List.of();
  private long optionBits;

  DownStreamReader(ContentCodec contents, ExpansionJson expansions, NameTable names) {
    this.contents = contents;
    this.expansions = expansions;
    this.names = names;
  }

  Received read(ProtoInput in, Receiver receiver) {
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (take(tag, in)) {
        seen |= 1 << (tag >>> 3);
      } else {
        in.skip(tag);
      }
    }
    if ((seen & REQUIRED) != REQUIRED) {
      throw new MalformedException(
          "The message lacks the required field "
              + Integer.numberOfTrailingZeros(REQUIRED & ~seen)
              + ".");
    }
    boolean isOwn = direction == FlagBits.DIRECTION_SENT;
    Optional<ConversationType> known = ConversationType.of(type);
    return new Received(
        known.isEmpty() ? null : message(known.get(), isOwn, receiver, in.array()),
        uid,
        time,
        isOwn,
        status,
        extStatus,
        optionBits,
        clientUniqueId);
  }

  private boolean take(int tag, ProtoInput in) {
    switch (tag) {
      case FROM_USER_ID -> fromUserId = in.text();
      case TYPE -> type = (int) in.varint();
      case GROUP_ID -> groupId = in.text();
      case CLASSNAME -> classname = in.name(names);
      case CONTENT -> {
        contentFrom = in.bytes();
        contentTo = in.position();
      }
      case DATA_TIME -> time = in.varint();
      case STATUS -> status = in.varint();
      case MSG_ID -> uid = in.text();
      case DIRECTION -> direction = (int) in.varint();
      case CLIENT_UNIQUE_ID -> clientUniqueId = in.varint();
      case EXTRA_CONTENT -> {
        expansionFrom = in.bytes();
        expansionTo = in.position();
      }
      case BUS_CHANNEL -> channelId = in.text();
      case EXT_STATUS -> extStatus = in.varint();
      case TO_USER_IDS -> addReceiver(in.text());
      case OPTION_BITS -> optionBits = in.varint();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void addReceiver(String userId) {
    if (directedTo.isEmpty()) {
      directedTo = new ArrayList<>();
    }
    directedTo.add(userId);
  }

  private Message message(ConversationType kind, boolean isOwn, Receiver receiver, byte[] bytes) {
    String target =
        switch (kind) {
          case PRIVATE, SYSTEM -> fromUserId;
          case GROUP, CHATROOM, ULTRA_GROUP -> groupId;
        };
    if (target.isEmpty()) {
      throw new MalformedException("The message of type " + type + " names no conversation.");
    }
    String channel = kind == ConversationType.ULTRA_GROUP ? channelId : "";
    return new Message(
        receiver.account(),
        uid,
        new Conversation(kind, target, channel),
        isOwn ? receiver.userId() : fromUserId,
        contents.read(classname, bytes, contentFrom, contentTo),
        Instant.ofEpochMilli(time),
        expansion(bytes),
        List.copyOf(directedTo),
        time < receiver.connectedAt());
  }

  private Map<String, String> expansion(byte[] bytes) {
    if (expansionFrom == expansionTo) {
      return Map.of();
    }
    try {
      return expansions.read(new Body(bytes, expansionFrom, expansionTo));
    } catch (MalformedException e) {
      return Map.of();
    }
  }
}
