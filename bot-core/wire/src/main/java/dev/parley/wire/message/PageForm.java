package dev.parley.wire.message;

/** The three answers that hold messages. They differ only in the numbers of their fields. */
public enum PageForm {
  /** {@code DownStreamMessages}: what is new, for {@code pullMsg} and {@code pullUgMsg}. */
  PULLED(8, 9),
  /** {@code ChrmDownStreamMessages}: what is new in a chatroom, always all of it. */
  CHATROOM(3, 4),
  /** {@code HistoryMsgOuput}: a part of the history. */
  HISTORY(6, 7);

  private final int compressedField;
  private final int dataField;

  PageForm(int compressedField, int dataField) {
    this.compressedField = compressedField;
    this.dataField = dataField;
  }

  /** The number of the field that says whether the answer is compressed. */
  int compressedField() {
    return compressedField;
  }

  /** The number of the field with the compressed answer. */
  int dataField() {
    return dataField;
  }
}
