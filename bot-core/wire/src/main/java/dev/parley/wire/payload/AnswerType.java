package dev.parley.wire.payload;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVOutput;
import dev.parley.wire.proto.ConversationProtos.QueryReceiptBatchResp;
import dev.parley.wire.proto.ConversationProtos.ReceiptResp;
import dev.parley.wire.proto.ConversationProtos.RelationsOutput;
import dev.parley.wire.proto.ConversationProtos.SessionsOutput;
import dev.parley.wire.proto.MessageProtos.ChrmDownStreamMessages;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import dev.parley.wire.proto.MessageProtos.HistoryMsgOuput;
import dev.parley.wire.proto.UltraGroupProtos.PullModifyMsgResp;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An answer that a server may compress: the whole message is packed into one field of a second
 * message of the same type, whose required fields must be there and mean nothing.
 */
public final class AnswerType<T extends MessageLite> {

  public static final AnswerType<DownStreamMessages> MESSAGES =
      new AnswerType<>(
          DownStreamMessages.parser(),
          DownStreamMessages::getCompressioEnabled,
          DownStreamMessages::getCompressedData,
          (plain, data) ->
              DownStreamMessages.newBuilder()
                  .setSyncTime(plain.getSyncTime())
                  .setFinished(plain.getFinished())
                  .setCompressioEnabled(true)
                  .setCompressedData(data)
                  .build());

  public static final AnswerType<ChrmDownStreamMessages> CHATROOM_MESSAGES =
      new AnswerType<>(
          ChrmDownStreamMessages.parser(),
          ChrmDownStreamMessages::getCompressioEnabled,
          ChrmDownStreamMessages::getCompressedData,
          (plain, data) ->
              ChrmDownStreamMessages.newBuilder()
                  .setSyncTime(plain.getSyncTime())
                  .setCompressioEnabled(true)
                  .setCompressedData(data)
                  .build());

  public static final AnswerType<HistoryMsgOuput> HISTORY =
      new AnswerType<>(
          HistoryMsgOuput.parser(),
          HistoryMsgOuput::getCompressioEnabled,
          HistoryMsgOuput::getCompressedData,
          (plain, data) ->
              HistoryMsgOuput.newBuilder()
                  .setSyncTime(plain.getSyncTime())
                  .setHasMsg(plain.getHasMsg())
                  .setCompressioEnabled(true)
                  .setCompressedData(data)
                  .build());

  public static final AnswerType<ChrmKVOutput> CHATROOM_ENTRIES =
      new AnswerType<>(
          ChrmKVOutput.parser(),
          ChrmKVOutput::getCompressioEnabled,
          ChrmKVOutput::getCompressedData,
          (plain, data) ->
              ChrmKVOutput.newBuilder().setCompressioEnabled(true).setCompressedData(data).build());

  public static final AnswerType<RelationsOutput> CONVERSATIONS =
      new AnswerType<>(
          RelationsOutput.parser(),
          RelationsOutput::getCompressioEnabled,
          RelationsOutput::getCompressedData,
          (plain, data) ->
              RelationsOutput.newBuilder()
                  .setCompressioEnabled(true)
                  .setCompressedData(data)
                  .build());

  public static final AnswerType<SessionsOutput> SESSIONS =
      new AnswerType<>(
          SessionsOutput.parser(),
          SessionsOutput::getCompress,
          SessionsOutput::getCompressedData,
          (plain, data) ->
              SessionsOutput.newBuilder().setCompress(true).setCompressedData(data).build());

  public static final AnswerType<PullModifyMsgResp> MODIFIED_MESSAGES =
      new AnswerType<>(
          PullModifyMsgResp.parser(),
          PullModifyMsgResp::getCompress,
          PullModifyMsgResp::getCompressedData,
          (plain, data) ->
              PullModifyMsgResp.newBuilder().setCompress(true).setCompressedData(data).build());

  public static final AnswerType<ReceiptResp> RECEIPTS =
      new AnswerType<>(
          ReceiptResp.parser(),
          ReceiptResp::getCompress,
          ReceiptResp::getCompressData,
          (plain, data) ->
              ReceiptResp.newBuilder().setCompress(true).setCompressData(data).build());

  public static final AnswerType<QueryReceiptBatchResp> RECEIPT_BATCH =
      new AnswerType<>(
          QueryReceiptBatchResp.parser(),
          QueryReceiptBatchResp::getCompress,
          QueryReceiptBatchResp::getCompressData,
          (plain, data) ->
              QueryReceiptBatchResp.newBuilder().setCompress(true).setCompressData(data).build());

  private final Parser<T> parser;
  private final Predicate<T> isPacked;
  private final Function<T, ByteString> packed;
  private final BiFunction<T, ByteString, T> envelope;

  private AnswerType(
      Parser<T> parser,
      Predicate<T> isPacked,
      Function<T, ByteString> packed,
      BiFunction<T, ByteString, T> envelope) {
    this.parser = parser;
    this.isPacked = isPacked;
    this.packed = packed;
    this.envelope = envelope;
  }

  /** The same answer in its compressed form. */
  public T compress(T plain, Compression compression) {
    return envelope.apply(plain, compression.deflate(plain.toByteString()));
  }

  Parser<T> parser() {
    return parser;
  }

  boolean isPacked(T answer) {
    return isPacked.test(answer);
  }

  ByteString packed(T answer) {
    return packed.apply(answer);
  }
}
