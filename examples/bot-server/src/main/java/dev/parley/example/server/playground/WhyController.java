package dev.parley.example.server.playground;

import dev.parley.example.server.SandboxOnly;
import dev.parley.runtime.BotRuntime;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells visitors what became of the messages that they see. */
@Controller
@SandboxOnly
class WhyController {

  private static final String WHY = "playground/live :: why";

  private final BotRuntime runtime;

  WhyController(BotRuntime runtime) {
    this.runtime = runtime;
  }

  /** Of a message that the visitor sent or received; of any other nothing is said. */
  @GetMapping("/playground/why")
  String why(
      PlaygroundUser user,
      @RequestParam(defaultValue = "") String uid,
      HttpServletResponse response,
      Model model) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    if (!user.hasRead(uid)) {
      throw Problem.of("why.foreign");
    }
    model.addAttribute(
        "why", runtime.explain(uid).map(Why::of).orElseThrow(() -> Problem.of("why.unknown")));
    return WHY;
  }
}
