package dev.parley.example.server.playground;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.ImException;
import dev.parley.api.transport.Entries.WriteOptions;
import dev.parley.example.server.SandboxOnly;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a visitor does in chatrooms besides speaking: coming, going, and writing entries. */
@Controller
@SandboxOnly
class RoomController {

  private final Places places;
  private final PlaygroundProperties limits;

  RoomController(Places places, PlaygroundProperties limits) {
    this.places = places;
    this.limits = limits;
  }

  /** Enters any room, and shows it. */
  @PostMapping("/playground/rooms/enter")
  String enter(
      PlaygroundUser user, @RequestParam(defaultValue = "") String room, RedirectAttributes page)
      throws InterruptedException {
    String roomId = RoomName.of(room).value();
    await(user.enter(roomId));
    page.addAttribute("c", Place.id(Conversation.chatroom(roomId)));
    return "redirect:/";
  }

  /** Leaves a room, and shows it from outside, or another conversation when it is none of ours. */
  @PostMapping("/playground/rooms/leave")
  String leave(
      PlaygroundUser user,
      @RequestParam(name = "c", defaultValue = "") String placeId,
      RedirectAttributes page)
      throws InterruptedException {
    await(user.rooms().leave(roomId(user, placeId)));
    page.addAttribute("c", placeId);
    return "redirect:/";
  }

  /**
   * Sets an entry, or removes one.
   *
   * @param removed the key of the entry to remove; empty to set one
   */
  @PostMapping("/playground/entries")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void write(
      PlaygroundUser user,
      @RequestParam(name = "c", defaultValue = "") String placeId,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "false") boolean force,
      @RequestParam(defaultValue = "false") boolean autoDelete,
      @RequestParam(name = "remove", defaultValue = "") String removed)
      throws InterruptedException {
    String roomId = roomId(user, placeId);
    WriteOptions options = new WriteOptions(force, autoDelete, null);
    await(
        removed.isEmpty()
            ? user.setEntry(roomId, key.strip(), value.strip(), options)
            : user.removeEntry(roomId, removed, options));
  }

  private String roomId(PlaygroundUser user, String placeId) {
    return places
        .find(user, placeId)
        .map(Place::conversation)
        .filter(place -> place.type() == ConversationType.CHATROOM)
        .map(Conversation::targetId)
        .orElseThrow(() -> Problem.of("place"));
  }

  private void await(CompletionStage<Void> done) throws InterruptedException {
    try {
      done.toCompletableFuture().get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Problem.of("room.unknown");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ImException refused) {
        throw Problem.refusedInRoom(refused);
      }
      throw new IllegalStateException("a call about a room failed", e);
    }
  }
}
