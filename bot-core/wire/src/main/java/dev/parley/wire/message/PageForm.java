package dev.parley.wire.message;

/** The three answers that hold messages. They differ only in the numbers of their fields. */
public enum PageForm {
  /** {@code DownStreamMessages}: what is new, for {@code pullMsg} and {@code pullUgMsg}. */
  PULLED(8, 9),
  /** {@code ChrmDownStreamMessages}: what is new in a chatroom, always all of it. */
  CHATROOM(3, 4),
  /** {@code HistoryMsgOuput}: a part of the history. */
  HISTORY(6, 7);

  private final int packedTag;
  private final int dataTag;

  PageForm(int packedField, int dataField) {
    this.packedTag = packedField << 3;
    this.dataTag = dataField << 3 | 2;
  }

  /** The tag of the field that says whether the answer is compressed. */
  int packedTag() {
    return packedTag;
  }

  /** The tag of the field with the compressed answer. */
  int dataTag() {
    return dataTag;
  }
}
