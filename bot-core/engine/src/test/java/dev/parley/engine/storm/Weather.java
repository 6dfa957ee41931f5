package dev.parley.engine.storm;

import dev.parley.engine.Backoff;
import dev.parley.engine.EngineOptions;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.FaultPlan;
import dev.parley.sandbox.RoomDelivery;
import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.OfflineLimits;
import dev.parley.sandbox.limit.QuotaLimits;
import dev.parley.sandbox.limit.RoomLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.sandbox.limit.SocketLimits;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.payload.Compression;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a storm is like: all of it is drawn from its seed.
 *
 * @param delivery how messages come
 * @param roomDelivery how messages of rooms come
 * @param compression of answers; null for none
 * @param version of the frames
 * @param losesPushes whether the service loses and swaps single packets to its clients, which no
 *     network does. Where it pushes into rooms it does not: what it pushed it leaves out of pulls,
 *     so nobody could have a second copy
 * @param doublesRequests whether single packets to the service may come twice or change places
 * @param page how many messages a pull brings
 * @param waiting how many pushed messages a client keeps for a slow receiver
 * @param unacked how many pushes the service lets wait for acknowledgement
 * @param quota how many messages a room takes of each priority in 200 ms
 * @param slowest how long a receiver takes for a batch at most, in milliseconds
 */
record Weather(
    long seed,
    Delivery delivery,
    RoomDelivery roomDelivery,
    @Nullable Compression compression,
    ProtocolVersion version,
    boolean losesPushes,
    boolean doublesRequests,
    int page,
    int waiting,
    int unacked,
    int quota,
    int slowest) {

  private static final List<Delivery> DELIVERIES =
      List.of(Delivery.DIRECT, Delivery.HINT, Delivery.NOTIFY);

  static Weather of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean losesPushes = random.nextInt(3) == 0;
    RoomDelivery pushes = losesPushes ? RoomDelivery.NOTIFY : RoomDelivery.DIRECT;
    return new Weather(
        seed,
        DELIVERIES.get(random.nextInt(DELIVERIES.size())),
        random.nextInt(3) == 0 ? RoomDelivery.NOTIFY : pushes,
        random.nextBoolean() ? Compression.GZIP : null,
        random.nextBoolean() ? ProtocolVersion.V3 : ProtocolVersion.V4,
        losesPushes,
        random.nextBoolean(),
        random.nextInt(2, 60),
        random.nextInt(1, 40),
        random.nextInt(2, 60),
        random.nextInt(4, 21),
        random.nextInt(1, 60));
  }

  /** Whether clients take pushed messages as they come, lost and swapped ones too. */
  boolean mayBeLate() {
    return losesPushes && delivery == Delivery.DIRECT;
  }

  EngineOptions engine() {
    EngineOptions.Receiving receiving = EngineOptions.defaults().receiving();
    return EngineOptions.defaults()
        .with(
            new EngineOptions.Connecting(
                Duration.ofSeconds(2),
                1_000,
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofHours(2),
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                Duration.ofMillis(200),
                EngineOptions.defaults().connecting().parallel()))
        .with(new EngineOptions.Heartbeat(Duration.ofMillis(60), Duration.ofMillis(250), 2))
        .withReconnect(Backoff.millis(0.5, 0, 5, 10, 20, 40))
        .with(
            receiving
                .withRetry(Backoff.millis(0.5, 5, 10, 20), Backoff.millis(0.5, 2, 5, 10))
                .withWaiting(waiting, 100_000)
                .withSync(Duration.ofMillis(150)))
        .with(new EngineOptions.Sending(Duration.ofMillis(250), 1_024, 16 << 20, 131_072));
  }

  SandboxOptions service() {
    SandboxOptions.Builder options =
        SandboxOptions.builder()
            .delivery(delivery)
            .protocolVersion(version)
            .rooms(RoomOptions.DEFAULTS.with(roomDelivery).withSeveralPerUser())
            .limits(
                SandboxLimits.DEFAULTS
                    .with(SendLimits.DEFAULTS.withRate(100_000, Duration.ofSeconds(1)))
                    .with(new OfflineLimits(Duration.ofDays(7), 10_000, 16 << 20, page, 1 << 20))
                    .with(RoomLimits.DEFAULTS.withPages(page, 1 << 20))
                    .with(new QuotaLimits(quota, quota, Duration.ofMillis(200)))
                    .with(
                        new SocketLimits(
                            1_000,
                            1_000,
                            256 << 10,
                            256 << 10,
                            unacked,
                            8 << 20,
                            Duration.ofSeconds(1))));
    return compression == null ? options.build() : options.compression(compression).build();
  }

  /** What goes wrong for one user from now on. */
  FaultPlan plan(SplittableRandom random) {
    FaultPlan link =
        FaultPlan.seeded(random.nextLong())
            .delaying(random.nextDouble(0.05), Duration.ofMillis(random.nextInt(1, 40)))
            .cutting(random.nextDouble(0.01));
    FaultPlan worse = link.dropping(random.nextDouble(0.08));
    if (doublesRequests) {
      worse = worse.doubling(random.nextDouble(0.08)).swapping(random.nextDouble(0.08));
    }
    if (losesPushes) {
      return worse;
    }
    return random.nextBoolean()
        ? worse.only(FaultPlan.Direction.TO_SERVER)
        : link.doubling(random.nextDouble(0.1)).only(FaultPlan.Direction.TO_CLIENT);
  }
}
