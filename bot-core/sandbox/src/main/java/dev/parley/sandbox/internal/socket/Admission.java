package dev.parley.sandbox.internal.socket;

import dev.parley.sandbox.OnlineClient;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.state.Tokens;
import dev.parley.sandbox.internal.state.User;
import dev.parley.wire.frame.ProtocolVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;

/**
 * Who may come in: everything that a client says about itself is in the query of the address that
 * it connects to, and the answer is the status of a CONNACK.
 */
public final class Admission {

  private static final int SERVER_UNAVAILABLE = 3;
  private static final int IDENTIFIER_REJECTED = 2;
  private static final int TOKEN_INCORRECT = 4;
  private static final int TOKEN_EXPIRED = 10;

  private final String appKey;
  private final SandboxState state;
  private final ConnectFault fault;

  public Admission(String appKey, SandboxState state, ConnectFault fault) {
    this.appKey = appKey;
    this.state = state;
    this.fault = fault;
  }

  /** Judges the address that a client asked for. */
  Verdict judge(String uri) {
    Query query = new Query(new QueryStringDecoder(uri));
    ProtocolVersion version = query.version();
    if (fault.status() != 0) {
      return new Verdict.Rejected(version, fault.status());
    }
    if (!query.get("appId").equals(appKey)) {
      return new Verdict.Rejected(version, IDENTIFIER_REJECTED);
    }
    if (state.users().online() >= state.limits().sockets().clients()) {
      return new Verdict.Rejected(version, SERVER_UNAVAILABLE);
    }
    return switch (state.tokens().check(query.get("token"), state.clock().instant())) {
      case Tokens.Check.Valid valid ->
          state
              .users()
              .obtain(valid.userId())
              .<Verdict>map(user -> new Verdict.Admitted(version, user, client(user, query)))
              .orElseGet(() -> new Verdict.Rejected(version, SERVER_UNAVAILABLE));
      case Tokens.Check.Expired expired -> new Verdict.Rejected(version, TOKEN_EXPIRED);
      case Tokens.Check.Unknown unknown -> new Verdict.Rejected(version, TOKEN_INCORRECT);
    };
  }

  private OnlineClient client(User user, Query query) {
    return new OnlineClient(
        user.id(),
        query.get("deviceId"),
        query.get("sdkVer"),
        query.get("apiVer"),
        state.clock().instant());
  }

  /** What becomes of a client. */
  sealed interface Verdict {

    /** The form of the CONNACK that the client reads. */
    ProtocolVersion version();

    /** It is in. */
    record Admitted(ProtocolVersion version, User user, OnlineClient client) implements Verdict {}

    /** It is not, for the reason in this CONNACK status. */
    record Rejected(ProtocolVersion version, int status) implements Verdict {}
  }

  private record Query(QueryStringDecoder decoder) {

    String get(String name) {
      return decoder.parameters().getOrDefault(name, List.of("")).getFirst();
    }

    ProtocolVersion version() {
      return get("protocolVer").equals("4") ? ProtocolVersion.V4 : ProtocolVersion.V3;
    }
  }
}
