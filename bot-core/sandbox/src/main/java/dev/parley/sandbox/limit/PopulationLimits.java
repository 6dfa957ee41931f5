package dev.parley.sandbox.limit;

/**
 * How many users, groups and tokens there may be.
 *
 * @param users how many users; the Server API refuses one more with 2007, and a message to one more
 *     is taken but kept for nobody
 * @param tokens how many tokens of one user are valid at a time; the oldest goes first
 * @param groups how many groups; the Server API refuses one more with 1002
 * @param groupMembers how many members a group may have; the service documents 3000
 */
public record PopulationLimits(int users, int tokens, int groups, int groupMembers) {

  public static final PopulationLimits DEFAULTS =
      new PopulationLimits(100_000, 100, 100_000, 3_000);

  public PopulationLimits {
    AtLeast.one("users", users);
    AtLeast.one("tokens", tokens);
    AtLeast.one("groups", groups);
    AtLeast.one("groupMembers", groupMembers);
  }
}
