package dev.parley.sandbox.internal.navi;

import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.internal.http.HttpCall;
import dev.parley.sandbox.internal.http.Json;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.state.Tokens;
import dev.parley.wire.frame.ProtocolVersion;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What navigation says, whichever way it is asked. */
public final class Navigation {

  /** {@code ws://}, as opposed to TLS. */
  private static final int PROTOCOL_WEBSOCKET = 5;

  private static final int WEIGHT = 100;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

  private final String appKey;
  private final SandboxState state;
  private final Delivery delivery;
  private final ProtocolVersion version;
  private final boolean roomEntries;
  private final Supplier<String> ownAddress;

  /**
   * @param roomEntries whether chatrooms have entries
   * @param ownAddress host and port of this server, for clients that do not say what they called
   */
  public Navigation(
      String appKey,
      SandboxState state,
      Delivery delivery,
      ProtocolVersion version,
      boolean roomEntries,
      Supplier<String> ownAddress) {
    this.appKey = appKey;
    this.state = state;
    this.delivery = delivery;
    this.version = version;
    this.roomEntries = roomEntries;
    this.ownAddress = ownAddress;
  }

  /** The document for a client with this app key and token, or why there is none. */
  Outcome find(HttpCall call, String appKeyOfClient, String token) {
    if (!appKeyOfClient.equals(appKey)) {
      return no(HttpResponseStatus.FORBIDDEN, "The app key is not the one of this sandbox.");
    }
    return switch (state.tokens().check(token, state.clock().instant())) {
      case Tokens.Check.Valid valid ->
          new Outcome(HttpResponseStatus.OK, document(valid.userId(), address(call)));
      case Tokens.Check.Expired expired ->
          no(HttpResponseStatus.UNAUTHORIZED, "The token has expired.");
      case Tokens.Check.Unknown unknown ->
          no(HttpResponseStatus.UNAUTHORIZED, "The token is not one of this sandbox.");
    };
  }

  private Outcome no(HttpResponseStatus status, String sentence) {
    state.tally().refused(status.code());
    return new Outcome(
        status, Json.object().put("code", status.code()).put("errorMessage", sentence));
  }

  private ObjectNode document(String userId, String address) {
    ObjectNode document =
        Json.object()
            .put("code", HttpResponseStatus.OK.code())
            .put("userId", userId)
            .put("server", address)
            .put("backupServer", "")
            .put("openAnti", version == ProtocolVersion.V4 ? 1 : 0)
            .put("kvStorage", roomEntries ? 1 : 0)
            .put("logSwitch", 0);
    document
        .putArray("serverAddr")
        .addObject()
        .put("addr", address)
        .put("protocol", PROTOCOL_WEBSOCKET)
        .put("weight", WEIGHT);
    Integer openHistoryMsg = delivery.openHistoryMsg();
    if (openHistoryMsg != null) {
      document.put("openHistoryMsg", openHistoryMsg);
    }
    return document;
  }

  /** A client that reached this server by some name will reach it by that name again. */
  private String address(HttpCall call) {
    String host = call.header(HttpHeaderNames.HOST.toString());
    return HOST.matcher(host).matches() ? host : ownAddress.get();
  }

  /** What to answer. */
  record Outcome(HttpResponseStatus status, ObjectNode document) {}
}
