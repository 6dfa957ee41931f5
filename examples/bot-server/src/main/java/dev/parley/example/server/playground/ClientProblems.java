package dev.parley.example.server.playground;

import dev.parley.example.server.SandboxOnly;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a visitor is told when something that the page asked for did not work. */
@ControllerAdvice(
    assignableTypes = {ClientController.class, RoomController.class, WhyController.class})
@SandboxOnly
class ClientProblems {

  /** The view for one friendly line. */
  private static final String NOTICE = "playground/live :: notice";

  @ExceptionHandler
  String refused(Problem problem, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", problem);
    return NOTICE;
  }

  /** Says so, and sends the page back to where a name is picked. */
  @ExceptionHandler(Visitors.NotSignedIn.class)
  ResponseEntity<Void> notSignedIn() {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", "/").build();
  }
}
