package dev.parley.sandbox;

import dev.parley.api.time.Timers;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.payload.Compression;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox is to be like. {@code SandboxOptions.builder().build()} is one on a free port of
 * this machine that nobody else can reach, with the service's limits on.
 *
 * @param host the address to listen on; only this machine reaches the default, 127.0.0.1
 * @param port the port to listen on, 0 to 65 535; 0 is any that is free
 * @param appKey the app key that clients and the Server API must name
 * @param appSecret the secret that signs Server API requests; made up when not given
 * @param tokenLifetime how long a token is valid; null for ever
 * @param delivery how online clients learn of new messages
 * @param compression how answers to pulls are packed for clients that ask for it; null not at all
 * @param protocolVersion the version that navi asks clients to use
 * @param initialMessageId the message id that counts as used at login, 0 to 65 535; only clients of
 *     protocol version 4 are told
 * @param limits what is refused
 * @param rooms how chatrooms behave
 * @param recalls who may take messages back
 * @param devices how many devices of a user may be online
 * @param timers the clock and the timers; null for the machine's
 */
public record SandboxOptions(
    String host,
    int port,
    String appKey,
    String appSecret,
    @Nullable Duration tokenLifetime,
    Delivery delivery,
    @Nullable Compression compression,
    ProtocolVersion protocolVersion,
    int initialMessageId,
    SandboxLimits limits,
    RoomOptions rooms,
    RecallPolicy recalls,
    DevicePolicy devices,
    @Nullable Timers timers) {

  private static final int MAX_U16 = 0xffff;

  public SandboxOptions {
    if (port < 0 || port > MAX_U16) {
      throw new IllegalArgumentException("port is " + port + ", but must be 0 to 65535");
    }
    if (initialMessageId < 0 || initialMessageId > MAX_U16) {
      throw new IllegalArgumentException(
          "initialMessageId is " + initialMessageId + ", but must be 0 to 65535");
    }
    if (appKey.isEmpty() || appSecret.isEmpty()) {
      throw new IllegalArgumentException("appKey and appSecret must not be empty");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** For logs: everything but the secret. */
  @Override
  public String toString() {
    return "SandboxOptions[" + host + ':' + port + ", " + appKey + ", " + delivery + ']';
  }

  /** Starts from the defaults. */
  public static final class Builder {

    private String host = "127.0.0.1";
    private int port;
    private String appKey = "sandbox";
    private String appSecret = UUID.randomUUID().toString();
    private @Nullable Duration tokenLifetime;
    private Delivery delivery = Delivery.DIRECT;
    private @Nullable Compression compression;
    private ProtocolVersion protocolVersion = ProtocolVersion.V3;
    private int initialMessageId;
    private SandboxLimits limits = SandboxLimits.DEFAULTS;
    private RoomOptions rooms = RoomOptions.DEFAULTS;
    private RecallPolicy recalls = RecallPolicy.DEFAULTS;
    private DevicePolicy devices = DevicePolicy.ANY;
    private @Nullable Timers timers;

    private Builder() {}

    public Builder host(String value) {
      host = value;
      return this;
    }

    public Builder port(int value) {
      port = value;
      return this;
    }

    public Builder app(String key, String secret) {
      appKey = key;
      appSecret = secret;
      return this;
    }

    public Builder tokenLifetime(Duration value) {
      tokenLifetime = value;
      return this;
    }

    public Builder delivery(Delivery value) {
      delivery = value;
      return this;
    }

    public Builder compression(Compression value) {
      compression = value;
      return this;
    }

    public Builder protocolVersion(ProtocolVersion value) {
      protocolVersion = value;
      return this;
    }

    public Builder initialMessageId(int value) {
      initialMessageId = value;
      return this;
    }

    public Builder limits(SandboxLimits value) {
      limits = value;
      return this;
    }

    public Builder rooms(RoomOptions value) {
      rooms = value;
      return this;
    }

    public Builder recalls(RecallPolicy value) {
      recalls = value;
      return this;
    }

    public Builder devices(DevicePolicy value) {
      devices = value;
      return this;
    }

    public Builder timers(Timers value) {
      timers = value;
      return this;
    }

    public SandboxOptions build() {
      return new SandboxOptions(
          host,
          port,
          appKey,
          appSecret,
          tokenLifetime,
          delivery,
          compression,
          protocolVersion,
          initialMessageId,
          limits,
          rooms,
          recalls,
          devices,
          timers);
    }
  }
}
