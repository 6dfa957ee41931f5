package dev.parley.example.server.playground;

import dev.parley.api.SendOutcome;
import dev.parley.api.content.Content;
import dev.parley.api.content.Mention;
import dev.parley.api.content.TextContent;
import dev.parley.api.time.Timers;
import dev.parley.example.server.SandboxOnly;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a visitor's client does: it sends, and it tells the browser what happens. */
@Controller
@SandboxOnly
class ClientController {

  private final Places places;
  private final Fragments fragments;
  private final Timers timers;
  private final PlaygroundProperties limits;

  ClientController(Places places, Fragments fragments, Timers timers, PlaygroundProperties limits) {
    this.places = places;
    this.fragments = fragments;
    this.timers = timers;
    this.limits = limits;
  }

  /** Everything that happens from now on, and what happened since the browser was last told. */
  @GetMapping("/playground/events")
  ResponseEntity<SseEmitter> events(
      PlaygroundUser user,
      Locale locale,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastId,
      @RequestParam(defaultValue = "") String after) {
    LiveStream stream = new LiveStream(user, fragments, locale, timers, limits);
    user.open(stream, Mark.parse(lastId.isEmpty() ? after : lastId));
    user.rooms().tellAll(room -> stream.offer(new Update.Room(room)));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(stream.start());
  }

  /** Sends a text; the answer is empty, or says why it was not sent. */
  @PostMapping("/playground/messages")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void send(
      PlaygroundUser user,
      @RequestParam(name = "c", defaultValue = "") String placeId,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(name = "mention", defaultValue = "") List<String> mentions)
      throws InterruptedException {
    Place place = places.find(user, placeId).orElseThrow(() -> Problem.of("place"));
    List<String> called = mentions.stream().filter(place.bots()::contains).toList();
    switch (outcome(user, place, content(text.strip(), called))) {
      case SendOutcome.Accepted taken -> {}
      case SendOutcome.Refused(int code, String reason) -> throw Problem.refused(code, reason);
      case SendOutcome.Unknown unknown -> throw Problem.of("unknown");
    }
  }

  private Content content(String text, List<String> mentions) {
    if (text.isEmpty()) {
      throw Problem.of("text.empty");
    }
    if (text.length() > limits.textChars()) {
      throw Problem.of("text.long", limits.textChars());
    }
    if (mentions.isEmpty()) {
      return new TextContent(text);
    }
    StringBuilder calling = new StringBuilder();
    for (String mention : mentions) {
      if (!text.contains('@' + mention)) {
        calling.append('@').append(mention).append(' ');
      }
    }
    return new TextContent(calling + text, new Mention(false, mentions, ""));
  }

  private SendOutcome outcome(PlaygroundUser user, Place place, Content content)
      throws InterruptedException {
    try {
      return user.send(place.conversation(), content)
          .toCompletableFuture()
          .get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Problem.of("unknown");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a send ended without an outcome", e);
    }
  }
}
