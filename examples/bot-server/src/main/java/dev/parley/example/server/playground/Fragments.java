package dev.parley.example.server.playground;

import dev.parley.example.server.SandboxOnly;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;

/** Turns updates into server-sent events, with HTML from the same templates as the page. */
@Component
@SandboxOnly
final class Fragments {

  private static final String TEMPLATE = "playground/live";

  private final ITemplateEngine templates;
  private final Places places;
  private final DateTimeFormatter clock =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  Fragments(ITemplateEngine templates, Places places) {
    this.templates = templates;
    this.places = places;
  }

  /** How times of day are written. */
  DateTimeFormatter clock() {
    return clock;
  }

  /** What a browser of this user is sent. */
  SseEmitter.SseEventBuilder event(Update update, PlaygroundUser user, Locale locale) {
    SseEmitter.SseEventBuilder sent = SseEmitter.event();
    return switch (update) {
      case Update.Happened(ClientEvent event) ->
          sent.id(user.mark(event).toString())
              .name("happened")
              .data(
                  html(
                      "happened",
                      locale,
                      Map.of("event", event, "clock", clock, "bots", places.bots())));
      case Update.Connection(var state) ->
          sent.name("connection")
              .data(html("connection", locale, Map.of("standing", Standing.of(state))));
      case Update.Typing(var conversation, String userId) ->
          sent.name("typing")
              .data(
                  html(
                      "typing", locale, Map.of("place", Place.id(conversation), "userId", userId)));
      case Update.Room(RoomView room) ->
          sent.name("room").data(html("room", locale, Map.of("room", room)));
      case Update.Gap() -> sent.name("gap").data("");
      case Update.Elsewhere() -> sent.name("elsewhere").data("");
      case Update.Beat() -> sent.comment("");
    };
  }

  private String html(String fragment, Locale locale, Map<String, Object> variables) {
    TemplateSpec template =
        new TemplateSpec(TEMPLATE, Set.of(fragment), TemplateMode.HTML, Map.of());
    return OneLine.of(templates.process(template, new Context(locale, variables)).strip());
  }
}
