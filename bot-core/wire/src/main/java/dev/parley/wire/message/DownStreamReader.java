package dev.parley.wire.message;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.wire.MalformedException;
import dev.parley.wire.content.ContentCodec;
import dev.parley.wire.json.ExpansionJson;
import java.io.IOException;
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

  private static final byte[] NO_BYTES = {};

  private final ContentCodec contents;
  private final ExpansionJson expansions;

  private int seen;
  private String fromUserId = "";
  private int type;
  private String groupId = "";
  private String classname = "";
  private byte[] content = NO_BYTES;
  private long time;
  private long status;
  private String uid = "";
  private int direction;
  private long clientUniqueId;
  private byte[] expansion = NO_BYTES;
  private String channelId = "";
  private long extStatus;
  private List<String> directedTo = List.of();
  private long optionBits;

  DownStreamReader(ContentCodec contents, ExpansionJson expansions) {
    this.contents = contents;
    this.expansions = expansions;
  }

  Received read(ByteString message, Receiver receiver) {
    try {
      scan(message.newCodedInput());
    } catch (IOException e) {
      throw new MalformedException("The message is not protobuf: " + e.getMessage());
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
        known.isEmpty() ? null : message(known.get(), isOwn, receiver),
        uid,
        time,
        isOwn,
        status,
        extStatus,
        optionBits,
        clientUniqueId);
  }

  private void scan(CodedInputStream in) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (take(tag, in)) {
        seen |= 1 << (tag >>> 3);
      } else if (!in.skipField(tag)) {
        throw new MalformedException("The message ends a group that it never started.");
      }
    }
  }

  private boolean take(int tag, CodedInputStream in) throws IOException {
    switch (tag) {
      case FROM_USER_ID -> fromUserId = in.readStringRequireUtf8();
      case TYPE -> type = in.readInt32();
      case GROUP_ID -> groupId = in.readStringRequireUtf8();
      case CLASSNAME -> classname = in.readStringRequireUtf8();
      case CONTENT -> content = in.readByteArray();
      case DATA_TIME -> time = in.readInt64();
      case STATUS -> status = in.readInt64();
      case MSG_ID -> uid = in.readStringRequireUtf8();
      case DIRECTION -> direction = in.readInt32();
      case CLIENT_UNIQUE_ID -> clientUniqueId = in.readInt64();
      case EXTRA_CONTENT -> expansion = in.readByteArray();
      case BUS_CHANNEL -> channelId = in.readStringRequireUtf8();
      case EXT_STATUS -> extStatus = in.readInt64();
      case TO_USER_IDS -> addReceiver(in.readStringRequireUtf8());
      case OPTION_BITS -> optionBits = in.readInt64();
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

  private Message message(ConversationType kind, boolean isOwn, Receiver receiver) {
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
        contents.read(classname, content),
        Instant.ofEpochMilli(time),
        expansion(),
        List.copyOf(directedTo),
        time < receiver.connectedAt());
  }

  private Map<String, String> expansion() {
    if (expansion.length == 0) {
      return Map.of();
    }
    try {
      return expansions.read(expansion);
    } catch (MalformedException e) {
      return Map.of();
    }
  }
}
