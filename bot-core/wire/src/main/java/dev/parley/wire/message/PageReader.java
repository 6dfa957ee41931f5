package dev.parley.wire.message;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import dev.parley.wire.payload.ProtoReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the answers that hold messages. It reads message by message instead of the whole answer at
 * once, so that one message that cannot be read costs none of the others, and a small answer cannot
 * claim a large number of them.
 */
public final class PageReader {

  private static final int LIST = 1 << 3 | 2;
  private static final int SYNC_TIME = 2 << 3;
  private static final int MORE = 3 << 3;
  private static final int BROADCAST_SYNC_TIME = 4 << 3;

  private final MessageCodec messages;
  private final ProtoReader protobuf;
  private final int maxItems;

  public PageReader(MessageCodec messages, WireOptions options) {
    this.messages = messages;
    this.protobuf = new ProtoReader(options);
    this.maxItems = options.maxItems();
  }

  /**
   * Reads an answer, whether plain or compressed.
   *
   * @throws MalformedException when it is not such an answer, has no version, holds too many
   *     messages, or is too large when unpacked
   */
  public MessagePage read(PageForm form, ByteString answer, Receiver receiver) {
    Scan outer = new Scan(form, receiver);
    try {
      CodedInputStream in = answer.newCodedInput();
      in.enableAliasing(true);
      outer.over(in);
    } catch (IOException e) {
      throw new MalformedException("The answer with messages is not protobuf: " + e.getMessage());
    }
    return outer.isPacked
        ? protobuf.inflate(outer.packed, new Scan(form, receiver)::over).page()
        : outer.page();
  }

  /** One pass over an answer. */
  private final class Scan {
    private final PageForm form;
    private final Receiver receiver;
    private final List<Received> found = new ArrayList<>();
    private int unreadable;
    private boolean hasSyncTime;
    private long syncTime;
    private long more;
    private long broadcastSyncTime;
    private boolean isPacked;
    private ByteString packed = ByteString.EMPTY;

    Scan(PageForm form, Receiver receiver) {
      this.form = form;
      this.receiver = receiver;
    }

    Scan over(CodedInputStream in) throws IOException {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (tag == LIST) {
          take(in.readBytes());
        } else if (tag == form.dataTag()) {
          packed = in.readBytes();
        } else if (tag == form.packedTag()) {
          isPacked = in.readBool();
        } else {
          takeNumber(tag, in);
        }
      }
      return this;
    }

    private void takeNumber(int tag, CodedInputStream in) throws IOException {
      switch (tag) {
        case SYNC_TIME -> {
          hasSyncTime = true;
          syncTime = in.readInt64();
        }
        case MORE -> more = in.readInt64();
        case BROADCAST_SYNC_TIME -> broadcastSyncTime = in.readInt64();
        default -> {
          if (!in.skipField(tag)) {
            throw new MalformedException("The answer with messages ends a group it never began.");
          }
        }
      }
    }

    private void take(ByteString message) {
      if (found.size() + unreadable == maxItems) {
        throw new MalformedException("The answer holds more than " + maxItems + " messages.");
      }
      try {
        found.add(messages.read(message, receiver));
      } catch (MalformedException e) {
        unreadable++;
      }
    }

    MessagePage page() {
      if (!hasSyncTime) {
        throw new MalformedException("The answer with messages has no syncTime.");
      }
      boolean hasMore =
          switch (form) {
            case PULLED -> more == 0; // the field says that this was all
            case HISTORY -> more != 0;
            case CHATROOM -> false;
          };
      long broadcast = form == PageForm.PULLED ? broadcastSyncTime : 0;
      return new MessagePage(found, unreadable, syncTime, hasMore, broadcast);
    }
  }
}
