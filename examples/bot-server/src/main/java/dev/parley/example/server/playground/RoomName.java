package dev.parley.example.server.playground;

/**
 * The id of a chatroom that a visitor wants to enter.
 *
 * @param value 1 to 64 characters without spaces around, none of them invisible
 */
record RoomName(String value) {

  /** The service's limit for room ids. */
  static final int MAX_CHARS = 64;

  /**
   * Takes what somebody typed.
   *
   * @throws Problem when it cannot be an id
   */
  static RoomName of(String typed) {
    String id = typed.strip();
    if (id.isEmpty()) {
      throw Problem.of("room.empty");
    }
    if (id.length() > MAX_CHARS) {
      throw Problem.of("room.long", MAX_CHARS);
    }
    if (!id.codePoints().allMatch(UserName::isVisible)) {
      throw Problem.of("room.character");
    }
    return new RoomName(id);
  }
}
