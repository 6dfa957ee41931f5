package dev.parley.wire.message;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
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

  private static final int LIST = 1;
  private static final int SYNC_TIME = 2;
  private static final int MORE = 3;
  private static final int BROADCAST_SYNC_TIME = 4;

  private final MessageCodec messages;
  private final ProtoReader protobuf;
  private final int maxMessages;

  public PageReader(MessageCodec messages, WireOptions options) {
    this.messages = messages;
    this.protobuf = new ProtoReader(options);
    this.maxMessages = options.maxMessages();
  }

  /**
   * Reads an answer, whether plain or compressed.
   *
   * @throws MalformedException when it is not such an answer, has no version, holds too many
   *     messages, or is too large when unpacked
   */
  public MessagePage read(PageForm form, ByteString answer, Receiver receiver) {
    Fields outer = scan(form, answer, receiver);
    return outer.compressed
        ? scan(form, protobuf.inflate(outer.data), receiver).page(form)
        : outer.page(form);
  }

  private Fields scan(PageForm form, ByteString answer, Receiver receiver) {
    Fields fields = new Fields();
    try {
      CodedInputStream in = answer.newCodedInput();
      in.enableAliasing(true);
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        int field = WireFormat.getTagFieldNumber(tag);
        int wireType = WireFormat.getTagWireType(tag);
        if (field == LIST && wireType == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
          take(fields, in.readBytes(), receiver);
        } else if (field == form.dataField() && wireType == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
          fields.data = in.readBytes();
        } else if (wireType == WireFormat.WIRETYPE_VARINT) {
          fields.number(form, field, in.readRawVarint64());
        } else if (!in.skipField(tag)) {
          throw new MalformedException("The answer with messages ends inside a group.");
        }
      }
    } catch (IOException e) {
      throw new MalformedException("The answer with messages is not protobuf: " + e.getMessage());
    }
    return fields;
  }

  private void take(Fields fields, ByteString message, Receiver receiver) {
    if (fields.messages.size() + fields.unreadable == maxMessages) {
      throw new MalformedException("The answer holds more than " + maxMessages + " messages.");
    }
    try {
      fields.messages.add(messages.read(message, receiver));
    } catch (MalformedException e) {
      fields.unreadable++;
    }
  }

  /** What was found so far. */
  private static final class Fields {
    private final List<Received> messages = new ArrayList<>();
    private int unreadable;
    private boolean hasSyncTime;
    private long syncTime;
    private long more;
    private long broadcastSyncTime;
    private boolean compressed;
    private ByteString data = ByteString.EMPTY;

    void number(PageForm form, int field, long value) {
      if (field == form.compressedField()) {
        compressed = value != 0;
      } else if (field == SYNC_TIME) {
        hasSyncTime = true;
        syncTime = value;
      } else if (field == MORE) {
        more = value;
      } else if (field == BROADCAST_SYNC_TIME) {
        broadcastSyncTime = value;
      }
    }

    MessagePage page(PageForm form) {
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
      return new MessagePage(messages, unreadable, syncTime, hasMore, broadcast);
    }
  }
}
