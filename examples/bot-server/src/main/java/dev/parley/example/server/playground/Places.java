package dev.parley.example.server.playground;

import dev.parley.api.Conversation;
import dev.parley.example.server.SandboxOnly;
import dev.parley.example.server.SandboxProperties;
import dev.parley.starter.properties.AccountProperties;
import dev.parley.starter.properties.ParleyProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where a visitor may write: to each bot of this server that lives in the sandbox, in the sandbox's
 * groups, in the chatrooms that the bots are in and those that the visitor entered, and wherever
 * somebody has written to them.
 */
@Component
@SandboxOnly
final class Places {

  private final SandboxProperties sandbox;
  private final List<String> bots;

  /** The bots in each of the chatrooms that accounts are configured to be in. */
  private final Map<String, List<String>> rooms = new LinkedHashMap<>();

  Places(SandboxProperties sandbox, ParleyProperties properties) {
    this.sandbox = sandbox;
    List<AccountProperties> accounts =
        properties.accounts().stream()
            .filter(account -> sandbox.appKey().equals(account.appKey()))
            .toList();
    bots =
        accounts.stream()
            .map(AccountProperties::userId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    for (AccountProperties account : accounts) {
      String bot = account.userId();
      for (String room : account.rooms()) {
        List<String> there = rooms.computeIfAbsent(room, id -> new ArrayList<>());
        if (bot != null && !there.contains(bot)) {
          there.add(bot);
        }
      }
    }
  }

  /** The user ids of the bots. */
  List<String> bots() {
    return bots;
  }

  /** Members of the groups who are no bots: names that a visitor may want to take. */
  List<String> names() {
    return sandbox.groups().values().stream()
        .flatMap(List::stream)
        .distinct()
        .filter(name -> !bots.contains(name))
        .toList();
  }

  /** The places of a user, those that are always there first; never empty. */
  List<Place> of(PlaygroundUser user) {
    Set<Conversation> known = new LinkedHashSet<>();
    bots.forEach(bot -> known.add(Conversation.privateChat(bot)));
    sandbox.groups().keySet().forEach(group -> known.add(Conversation.group(group)));
    rooms.keySet().forEach(room -> known.add(Conversation.chatroom(room)));
    user.rooms().rooms().forEach(room -> known.add(Conversation.chatroom(room)));
    known.addAll(user.conversations());
    if (known.isEmpty()) {
      known.add(Conversation.privateChat(user.name()));
    }
    List<Place> places = new ArrayList<>();
    known.forEach(conversation -> places.add(new Place(conversation, botsIn(conversation))));
    return places;
  }

  /** The place of a user with this id. */
  Optional<Place> find(PlaygroundUser user, String placeId) {
    return of(user).stream().filter(place -> place.id().equals(placeId)).findFirst();
  }

  private List<String> botsIn(Conversation conversation) {
    String id = conversation.targetId();
    return switch (conversation.type()) {
      case GROUP ->
          sandbox.groups().getOrDefault(id, List.of()).stream().filter(bots::contains).toList();
      case CHATROOM -> rooms.getOrDefault(id, List.of());
      default -> List.of();
    };
  }
}
