package dev.parley.wire.serverapi;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calls of the Server API. All are POST with a form as body; lists repeat their key. */
public enum Endpoint {
  /** {@code userId}, {@code name}, {@code portraitUri}: registers a user and gives a token. */
  GET_TOKEN("/user/getToken.json"),
  /** {@code userId}*, {@code groupId}, {@code groupName}: makes a group with these members. */
  CREATE_GROUP("/group/create.json"),
  /** {@code userId}*, {@code groupId}, {@code groupName}: adds members to a group. */
  JOIN_GROUP("/group/join.json"),
  /** {@code userId}*, {@code groupId}: removes members from a group. */
  QUIT_GROUP("/group/quit.json"),
  /** {@code groupId}: the members of a group. */
  QUERY_GROUP("/group/user/query.json"),
  /** {@code userId}, {@code groupId}: ends a group. */
  DISMISS_GROUP("/group/dismiss.json"),
  /** {@code groupId}, {@code groupName}: renames a group. */
  REFRESH_GROUP("/group/refresh.json");

  private static final Map<String, Endpoint> BY_PATH =
      Arrays.stream(values()).collect(Collectors.toMap(Endpoint::path, Function.identity()));

  private final String path;

  Endpoint(String path) {
    this.path = path;
  }

  /** The call with this path; empty for one that is not in the catalogue. */
  public static Optional<Endpoint> of(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** The path, from the root of the API's host. */
  public String path() {
    return path;
  }
}
