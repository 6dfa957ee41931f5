package dev.parley.example.server.playground;

import dev.parley.api.ConversationType;
import dev.parley.api.plugin.CommandCatalog;
import dev.parley.example.server.SandboxOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages: picking a name, and the conversations. */
@Controller
@SandboxOnly
class PageController {

  private static final String SIGN_IN = "playground/sign-in";
  private static final String CONVERSATIONS = "playground/conversations";

  private final Visitors visitors;
  private final Places places;
  private final CommandCatalog commands;
  private final Fragments fragments;
  private final LocaleResolver languages;
  private final PlaygroundProperties limits;

  PageController(
      Visitors visitors,
      Places places,
      CommandCatalog commands,
      Fragments fragments,
      LocaleResolver languages,
      PlaygroundProperties limits) {
    this.visitors = visitors;
    this.places = places;
    this.commands = commands;
    this.fragments = fragments;
    this.languages = languages;
    this.limits = limits;
  }

  @GetMapping("/")
  String page(
      @RequestParam(name = "c", defaultValue = "") String placeId,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    Optional<PlaygroundUser> user = visitors.of(request);
    return user.isPresent()
        ? conversations(user.get(), placeId, model)
        : signIn(Optional.empty(), "", model);
  }

  private String conversations(PlaygroundUser user, String placeId, Model model) {
    List<Place> all = places.of(user);
    Place open =
        all.stream().filter(place -> place.id().equals(placeId)).findFirst().orElse(all.getFirst());
    PlaygroundUser.Snapshot snapshot = user.snapshot(open.conversation());
    model.addAttribute("me", user.name());
    model.addAttribute("bots", places.bots());
    model.addAttribute("places", all);
    model.addAttribute("open", open);
    model.addAttribute("mark", snapshot.mark());
    model.addAttribute("lines", snapshot.lines());
    model.addAttribute("events", snapshot.events());
    model.addAttribute("standing", Standing.of(snapshot.state()));
    boolean isRoom = open.conversation().type() == ConversationType.CHATROOM;
    if (isRoom) {
      model.addAttribute("room", user.rooms().view(open.name()));
    }
    model.addAttribute("roomChars", RoomName.MAX_CHARS);
    model.addAttribute(
        "shortcuts",
        commands.commands().stream()
            .filter(command -> isRoom || !isForRooms(command))
            .sorted(Comparator.comparing(command -> !isForRooms(command)))
            .map(command -> Shortcut.of(commands.prefix(), command))
            .toList());
    model.addAttribute("clock", fragments.clock());
    model.addAttribute("limits", limits);
    return CONVERSATIONS;
  }

  private boolean isForRooms(CommandCatalog.Command command) {
    return limits.roomPlugins().contains(command.pluginId());
  }

  private String signIn(Optional<Problem> problem, String typed, Model model) {
    problem.ifPresent(it -> model.addAttribute("problem", it));
    model.addAttribute("typed", typed);
    model.addAttribute("names", places.names());
    model.addAttribute("maxChars", UserName.MAX_CHARS);
    return SIGN_IN;
  }

  @PostMapping("/playground/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      visitors.signIn(request, name);
    } catch (Problem problem) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return signIn(Optional.of(problem), name, model);
    }
    return "redirect:/";
  }

  @PostMapping("/playground/sign-out")
  String signOut(HttpServletRequest request) {
    visitors.signOut(request);
    return "redirect:/";
  }

  /** Remembers the language, and goes back to the conversation. */
  @PostMapping("/playground/language")
  String language(
      @RequestParam(defaultValue = "") String tag,
      @RequestParam(name = "c", defaultValue = "") String placeId,
      HttpServletRequest request,
      HttpServletResponse response) {
    languages.setLocale(request, response, Languages.of(tag));
    UriComponentsBuilder page = UriComponentsBuilder.fromPath("/");
    if (!placeId.isEmpty()) {
      page.queryParam("c", "{c}");
    }
    return "redirect:" + page.encode().buildAndExpand(placeId).toUriString();
  }
}
