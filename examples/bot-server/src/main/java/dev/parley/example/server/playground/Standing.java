package dev.parley.example.server.playground;

import dev.parley.api.transport.ConnectionState;

/**
 * Where a client stands, for people.
 *
 * @param key of the text, below {@code standing.}
 * @param code the service's code for what is wrong; empty when nothing is
 */
record Standing(String key, String code) {

  static Standing of(ConnectionState state) {
    return switch (state) {
      case ConnectionState.Connected connected -> new Standing("connected", "");
      case ConnectionState.Idle idle -> new Standing("connecting", "");
      case ConnectionState.Connecting connecting -> new Standing("connecting", "");
      case ConnectionState.Suspended lost -> new Standing("lost", code(lost.code()));
      case ConnectionState.Kicked kicked -> new Standing("kicked", code(kicked.code()));
      case ConnectionState.Failed failed -> new Standing("failed", code(failed.code()));
      case ConnectionState.Closed closed -> new Standing("closed", "");
    };
  }

  private static String code(int code) {
    return Integer.toString(code);
  }
}
