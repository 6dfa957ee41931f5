package dev.parley.engine.storm;

import static dev.parley.api.Conversation.privateChat;

import dev.parley.api.Conversation;
import dev.parley.api.EntryChange;
import dev.parley.api.SendOutcome;
import dev.parley.sandbox.AcceptedMessage;
import dev.parley.sandbox.FaultPlan.Kind;
import dev.parley.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares what the senders know, what the service took, and what each receiver has. It says what
 * does not fit, in one line for each conversation.
 */
record Reckoning(Weather weather, Sandbox sandbox, Conversation team, Conversation lounge) {

  /** What is wrong with what became of the sends. */
  List<String> sends(List<Sent> all) {
    Map<String, List<AcceptedMessage>> taken =
        sandbox.accepted().stream().collect(Collectors.groupingBy(Reckoning::text));
    List<String> problems = new ArrayList<>();
    for (Sent sent : all) {
      List<AcceptedMessage> found = taken.getOrDefault(sent.text(), List.of());
      SendOutcome outcome = sent.outcome().join();
      boolean fits =
          switch (outcome) {
            case SendOutcome.Accepted it ->
                found.stream().anyMatch(message -> message.uid().equals(it.messageUid()));
            case SendOutcome.Refused it -> found.isEmpty() || weather.doublesRequests();
            case SendOutcome.Unknown it -> true;
          };
      if (!fits || found.size() > (weather.doublesRequests() ? 2 : 1)) {
        problems.add(
            sent + " is " + outcome + ", but the service has it " + found.size() + " times");
      }
    }
    return problems;
  }

  private static String text(AcceptedMessage message) {
    return message.content().replaceAll(".*\"content\":\"([^\"]*)\".*", "$1");
  }

  /** What is wrong with what a device has received. */
  List<String> received(Device device, List<String> users, boolean isInRoom) {
    String user = device.userId();
    List<AcceptedMessage> taken =
        sandbox.accepted().stream().filter(it -> !it.senderId().equals(user)).toList();
    List<String> problems = new ArrayList<>();
    for (String other : users) {
      if (!other.equals(user)) {
        List<String> expected =
            uids(
                taken,
                it -> it.senderId().equals(other) && it.conversation().equals(privateChat(user)));
        compare(device, privateChat(other), expected, problems);
      }
    }
    compare(device, team, uids(taken, it -> it.conversation().equals(team)), problems);
    if (isInRoom) {
      Set<String> dropped =
          sandbox.rooms().dropped(lounge.targetId()).stream()
              .map(AcceptedMessage::uid)
              .collect(Collectors.toSet());
      compare(
          device,
          lounge,
          uids(taken, it -> it.conversation().equals(lounge) && !dropped.contains(it.uid())),
          problems);
      entries(device, problems);
    }
    return problems;
  }

  private void compare(
      Device device, Conversation where, List<String> expected, List<String> problems) {
    List<String> got = device.heard(where);
    if (got.equals(expected)) {
      return;
    }
    Set<String> once = new HashSet<>();
    List<String> doubled = got.stream().filter(uid -> !once.add(uid)).toList();
    List<String> lost = expected.stream().filter(uid -> !once.contains(uid)).toList();
    List<String> alien = got.stream().filter(uid -> !expected.contains(uid)).toList();
    List<Integer> late = doubled.isEmpty() && alien.isEmpty() ? late(expected, got) : List.of();
    if (late.size() > mayBeLate(where)
        || !(lost.isEmpty() && doubled.isEmpty() && alien.isEmpty())) {
      problems.add(
          "%s in %s: %d of %d; lost %s, doubled %s, never said %s, late %s"
              .formatted(
                  device,
                  where,
                  got.size(),
                  expected.size(),
                  numbers(lost, expected),
                  doubled,
                  alien,
                  late));
    }
  }

  private static List<Integer> numbers(List<String> uids, List<String> all) {
    return uids.stream().map(all::indexOf).toList();
  }

  /**
   * How many messages may come after later ones: one for each packet that the service misplaced.
   */
  private long mayBeLate(Conversation where) {
    Map<Kind, Long> counts = sandbox.faults().counts();
    return weather.mayBeLate() && !where.equals(lounge)
        ? counts.getOrDefault(Kind.DROP, 0L) + counts.getOrDefault(Kind.SWAP, 0L)
        : 0;
  }

  /** The fewest that have to go so that the rest is in order: all but the longest rising chain. */
  private static List<Integer> late(List<String> expected, List<String> got) {
    int[] places = got.stream().mapToInt(expected::indexOf).toArray();
    int[] length = new int[places.length];
    int[] before = new int[places.length];
    int last = -1;
    for (int i = 0; i < places.length; i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (places[j] < places[i] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      last = last < 0 || length[i] > length[last] ? i : last;
    }
    Set<Integer> inOrder = new HashSet<>();
    for (int i = last; i >= 0; i = before[i]) {
      inOrder.add(places[i]);
    }
    return Arrays.stream(places).boxed().filter(place -> !inOrder.contains(place)).toList();
  }

  private static List<String> uids(List<AcceptedMessage> all, Predicate<AcceptedMessage> which) {
    return all.stream().filter(which).map(AcceptedMessage::uid).toList();
  }

  private void entries(Device device, List<String> problems) {
    Map<String, String> there = sandbox.rooms().entries(lounge.targetId());
    Map<String, String> known = device.entries().all(lounge.targetId());
    if (!device.isIn(lounge.targetId())) {
      problems.add(device + " is no longer in " + lounge);
    }
    if (!known.equals(there)) {
      problems.add("%s knows the entries %s, but they are %s".formatted(device, known, there));
    }
  }

  /** What is wrong with the changes that a device was told which writes no entries itself. */
  List<String> changes(Device device) {
    Map<String, String> folded = new HashMap<>();
    Map<String, Long> versions = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (EntryChange change : device.changes()) {
      String key = change.entryKey();
      if (!Objects.equals(folded.get(key), change.oldValue())
          || change.version() <= versions.getOrDefault(key, 0L)) {
        problems.add(device + " knew " + folded.get(key) + " and was told " + change);
      }
      versions.put(key, change.version());
      if (change.newValue() == null) {
        folded.remove(key);
      } else {
        folded.put(key, change.newValue());
      }
    }
    Map<String, String> there = sandbox.rooms().entries(lounge.targetId());
    if (!folded.equals(there)) {
      problems.add("%s was told %s, but the entries are %s".formatted(device, folded, there));
    }
    return problems;
  }
}
