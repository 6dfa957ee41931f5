package dev.parley.engine.storm;

import static dev.parley.api.Conversation.chatroom;
import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;

import dev.parley.api.Conversation;
import dev.parley.api.SendOutcome;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.Entries.WriteOptions;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Client;
import dev.parley.engine.Engine;
import dev.parley.engine.TokenProvider;
import dev.parley.sandbox.Sandbox;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One storm: users talk in private, in a group and in a room, write and read its entries, while
 * everything goes wrong; then the weather clears, and everybody must have everything.
 */
final class Storm implements AutoCloseable {

  private static final String TEAM = "team";
  private static final String LOUNGE = "lounge";
  private static final int STEPS = 250;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Weather weather;
  private final SplittableRandom random;
  private final SystemTimers timers = new SystemTimers();
  private final Engine engine;
  private final Sandbox sandbox;
  private final List<String> users = List.of("amy", "bob", "cat", "eve", "dan");
  private final List<Device> members;
  private final Device mortal;
  private final RawSender raw;
  private final Wind wind;
  private final List<Sent> sent = new ArrayList<>();

  Storm(long seed) throws IOException {
    weather = Weather.of(seed);
    random = new SplittableRandom(seed ^ 0x5eed);
    engine = Engine.start(weather.engine());
    sandbox = Sandbox.start(weather.service());
    sandbox.createGroup(TEAM, users.toArray(String[]::new));
    sandbox.rooms().create(LOUNGE);
    members =
        List.of(
            device("amy", "amy"),
            device("bob's phone", "bob"),
            device("bob's desk", "bob"),
            device("cat", "cat"));
    mortal = device("eve", "eve");
    raw = new RawSender(sandbox, "dan", LOUNGE);
    wind = new Wind(weather, sandbox, users, random.split());
  }

  private Device device(String name, String userId) {
    AccountOptions account =
        Client.account(sandbox, userId, TokenProvider.fixed(sandbox.tokenFor(userId)));
    return new Device(
        name, userId, engine, account, new MoodySink(timers, random.split(), weather.slowest()));
  }

  /** Runs it. */
  void rage() {
    devices().forEach(Device::connect);
    members.forEach(device -> device.join(LOUNGE));
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(10)) {
        case 0, 1 -> wind.blow();
        case 2 -> write();
        default -> say();
      }
      if (random.nextInt(60) == 0) {
        mortal.dieAndComeBack();
      }
      pause();
    }
    wind.fall();
    devices().forEach(Device::recover);
    settle();
    // Nobody is stuck: what is said now comes too.
    for (int i = 0; i < 20; i++) {
      say();
    }
    settle();
  }

  private Stream<Device> devices() {
    return Stream.concat(members.stream(), Stream.of(mortal));
  }

  private void say() {
    String text = "t" + sent.size();
    int by = random.nextInt(members.size() + 2);
    Device device = by < members.size() ? members.get(by) : mortal;
    String user = by > members.size() ? "dan" : device.userId();
    Conversation to =
        switch (random.nextInt(3)) {
          case 0 -> group(TEAM);
          case 1 -> user.equals("eve") ? group(TEAM) : chatroom(LOUNGE);
          default -> privateChat(someoneElse(user));
        };
    CompletableFuture<SendOutcome> outcome =
        by > members.size() ? raw.sends(to, text) : device.sends(to, text);
    sent.add(new Sent(user, to, text, outcome));
  }

  private String someoneElse(String user) {
    List<String> others = users.stream().filter(it -> !it.equals(user)).toList();
    return others.get(random.nextInt(others.size()));
  }

  /** Entries are written by amy, by bob, and by the app; cat only reads. */
  private void write() {
    String key = "k" + random.nextInt(6);
    String value = "v" + random.nextInt(1_000);
    Device writer = members.get(random.nextInt(3));
    WriteOptions how = random.nextBoolean() ? WriteOptions.FORCE : WriteOptions.DEFAULT;
    CompletionStage<?> written =
        switch (random.nextInt(5)) {
          case 0 -> writer.entries().remove(LOUNGE, key, how);
          case 1 -> writer.entries().setAll(LOUNGE, Map.of(key, value, "x" + key, value), how);
          case 2 -> writer.entries().removeAll(LOUNGE, Set.of(key, "x" + key), how);
          case 3 -> writer.entries().set(LOUNGE, key, value, how);
          default -> {
            sandbox.rooms().setEntry(LOUNGE, "app", key, value);
            yield CompletableFuture.completedFuture(null);
          }
        };
    var unused = written.toCompletableFuture();
  }

  /** Lets some time pass, but not after every step. */
  private void pause() {
    if (random.nextInt(3) == 0) {
      CompletableFuture<Void> later = new CompletableFuture<>();
      timers.schedule(Duration.ofMillis(random.nextInt(1, 12)), () -> later.complete(null));
      later.join();
    }
  }

  private void settle() {
    sent.forEach(it -> Client.await(it.outcome()));
    Awaitility.await().atMost(PATIENCE).until(() -> devices().allMatch(Device::isConnected));
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> problems().isEmpty());
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(String.join("\n", problems()), late);
    }
  }

  private List<String> problems() {
    Reckoning reckoning = new Reckoning(weather, sandbox, group(TEAM), chatroom(LOUNGE));
    List<String> problems = new ArrayList<>(reckoning.sends(sent));
    members.forEach(device -> problems.addAll(reckoning.received(device, users, true)));
    problems.addAll(reckoning.received(mortal, users, false));
    problems.addAll(reckoning.changes(members.getLast()));
    return problems;
  }

  @Override
  public String toString() {
    return weather.toString();
  }

  @Override
  public void close() {
    devices().forEach(Device::close);
    raw.close();
    sandbox.close();
    engine.close();
    timers.close();
  }
}
