package dev.parley.sandbox;

/**
 * How chatrooms behave where the service lets an app choose.
 *
 * @param delivery how members learn of a new message
 * @param severalPerUser whether a user may be in several rooms at a time; otherwise whoever enters
 *     one leaves the others, which is what the service does unless asked
 * @param entries whether rooms have entries; calls about them are refused with 23426 otherwise
 */
public record RoomOptions(RoomDelivery delivery, boolean severalPerUser, boolean entries) {

  /** Notices, one room per user, with entries. */
  public static final RoomOptions DEFAULTS = new RoomOptions(RoomDelivery.NOTIFY, false, true);

  public RoomOptions with(RoomDelivery other) {
    return new RoomOptions(other, severalPerUser, entries);
  }

  /** The same with any number of rooms per user. */
  public RoomOptions withSeveralPerUser() {
    return new RoomOptions(delivery, true, entries);
  }

  /** The same with rooms that have no entries. */
  public RoomOptions withoutEntries() {
    return new RoomOptions(delivery, severalPerUser, false);
  }
}
