package dev.parley.sandbox;

/**
 * How chatrooms behave where the service lets an app choose.
 *
 * @param delivery how members learn of a new message
 * @param severalPerUser whether a user may be in several rooms at a time; otherwise whoever enters
 *     one leaves the others, which is what the service does unless asked
 * @param entries whether rooms have entries; calls about them are refused with 23426 otherwise
 * @param memberNotices whether members are told who comes and goes
 * @param priorities what is dropped first and what never
 */
public record RoomOptions(
    RoomDelivery delivery,
    boolean severalPerUser,
    boolean entries,
    boolean memberNotices,
    RoomPriorities priorities) {

  /** Notices of messages but not of members, one room per user, with entries, no exceptions. */
  public static final RoomOptions DEFAULTS =
      new RoomOptions(RoomDelivery.NOTIFY, false, true, false, RoomPriorities.DEFAULTS);

  public RoomOptions with(RoomDelivery other) {
    return new RoomOptions(other, severalPerUser, entries, memberNotices, priorities);
  }

  public RoomOptions with(RoomPriorities other) {
    return new RoomOptions(delivery, severalPerUser, entries, memberNotices, other);
  }

  /** The same with any number of rooms per user. */
  public RoomOptions withSeveralPerUser() {
    return new RoomOptions(delivery, true, entries, memberNotices, priorities);
  }

  /** The same with rooms that have no entries. */
  public RoomOptions withoutEntries() {
    return new RoomOptions(delivery, severalPerUser, false, memberNotices, priorities);
  }

  /** The same with notices of who comes and goes. */
  public RoomOptions withMemberNotices() {
    return new RoomOptions(delivery, severalPerUser, entries, true, priorities);
  }
}
