package dev.parley.sandbox.limit;

/**
 * What a chatroom holds and hands out.
 *
 * @param rooms how many rooms; entering one more that would have to be made is refused with 23411
 * @param members how many members a room may have; one more is refused with 23411. The service
 *     documents no such bound
 * @param historyMessages how many of its newest messages a room tells those who enter, and one
 *     question about its history brings; the service documents 50
 * @param backlogMessages how many messages a room keeps for members who are slow to pull
 * @param backlogBytes how many bytes of content it keeps for them
 * @param pageMessages how many messages one pull brings; when there are more, the member is told to
 *     pull again
 * @param pageBytes how many bytes of content one pull brings, though never less than one message
 * @param infoMembers how many members one question about a room brings; the service documents 20
 * @param listedMembers how many members the Server API names; the service documents 500
 * @param keptAlive how many rooms can be kept from being destroyed; one more is refused with 1016.
 *     The service documents the code, not the number
 */
public record RoomLimits(
    int rooms,
    int members,
    int historyMessages,
    int backlogMessages,
    int backlogBytes,
    int pageMessages,
    int pageBytes,
    int infoMembers,
    int listedMembers,
    int keptAlive) {

  public static final RoomLimits DEFAULTS =
      new RoomLimits(10_000, 20_000, 50, 5_000, 16 * 1024 * 1024, 500, 1024 * 1024, 20, 500, 100);

  public RoomLimits {
    AtLeast.one("rooms", rooms);
    AtLeast.one("members", members);
    AtLeast.one("historyMessages", historyMessages);
    AtLeast.one("backlogMessages", backlogMessages);
    AtLeast.one("backlogBytes", backlogBytes);
    AtLeast.one("pageMessages", pageMessages);
    AtLeast.one("pageBytes", pageBytes);
    AtLeast.one("infoMembers", infoMembers);
    AtLeast.one("listedMembers", listedMembers);
    AtLeast.one("keptAlive", keptAlive);
  }

  /** The same with other pages, for tests about them. */
  public RoomLimits withPages(int messages, int bytes) {
    return new RoomLimits(
        rooms,
        members,
        historyMessages,
        backlogMessages,
        backlogBytes,
        messages,
        bytes,
        infoMembers,
        listedMembers,
        keptAlive);
  }

  /** The same with another bound of what is kept for slow members, for tests about it. */
  public RoomLimits withBacklog(int messages, int bytes) {
    return new RoomLimits(
        rooms,
        members,
        historyMessages,
        messages,
        bytes,
        pageMessages,
        pageBytes,
        infoMembers,
        listedMembers,
        keptAlive);
  }

  /** The same with other bounds of rooms and members, for tests about them. */
  public RoomLimits withPopulation(int mostRooms, int mostMembers) {
    return new RoomLimits(
        mostRooms,
        mostMembers,
        historyMessages,
        backlogMessages,
        backlogBytes,
        pageMessages,
        pageBytes,
        infoMembers,
        listedMembers,
        keptAlive);
  }

  /** The same with another number of rooms that can be kept alive, for tests about it. */
  public RoomLimits withKeptAlive(int most) {
    return new RoomLimits(
        rooms,
        members,
        historyMessages,
        backlogMessages,
        backlogBytes,
        pageMessages,
        pageBytes,
        infoMembers,
        listedMembers,
        most);
  }
}
