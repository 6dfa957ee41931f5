package dev.parley.engine.internal.connect;

import dev.parley.engine.EngineOptions;
import dev.parley.wire.navi.NaviCodec;

/**
 * What all accounts of an engine connect with.
 *
 * @param codec reads what navigators say
 * @param line how many connect at once
 */
public record Switchboard(Dialer dialer, NaviCodec codec, Line line) {

  /**
   * One for an engine with these options.
   *
   * @param resolver finds the addresses of hosts
   */
  public static Switchboard of(EngineOptions options, Resolver resolver) {
    return new Switchboard(
        new Dialer(options.socket().tls(), resolver),
        new NaviCodec(options.wire()),
        new Line(options.connecting().parallel()));
  }
}
