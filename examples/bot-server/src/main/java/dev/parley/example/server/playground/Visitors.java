package dev.parley.example.server.playground;

import dev.parley.example.server.SandboxOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Knows which user a browser is: the session, whose cookie the browser sends, has the name. Gives
 * controllers their {@link PlaygroundUser} argument.
 */
@Component
@SandboxOnly
final class Visitors implements HandlerMethodArgumentResolver {

  private static final String NAME = Visitors.class.getName();

  private final PlaygroundUsers users;
  private final Places places;

  Visitors(PlaygroundUsers users, Places places) {
    this.users = users;
    this.places = places;
  }

  /**
   * Makes the browser of this request the user of that name.
   *
   * @throws Problem when it cannot be a name, or there is no room for one more user
   */
  void signIn(HttpServletRequest request, String typedName) {
    UserName name = UserName.of(typedName, places.bots());
    users.enter(name);
    signOut(request);
    request.getSession(true).setAttribute(NAME, name.value());
  }

  /** Makes the browser of this request nobody. */
  void signOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /**
   * The user that the browser of this request is; one who was idle for too long is connected again.
   */
  Optional<PlaygroundUser> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(NAME) instanceof String name)) {
      return Optional.empty();
    }
    try {
      return users.find(name).or(() -> Optional.of(users.enter(new UserName(name))));
    } catch (Problem full) {
      return Optional.empty();
    }
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PlaygroundUser.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
    if (servletRequest == null) {
      throw new IllegalStateException("not a servlet request");
    }
    return of(servletRequest).orElseThrow(NotSignedIn::new);
  }

  /** The browser is nobody. */
  static final class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSignedIn() {
      super("not signed in", null, false, false);
    }
  }
}
