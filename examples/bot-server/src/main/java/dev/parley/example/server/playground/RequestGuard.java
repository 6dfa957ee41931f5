package dev.parley.example.server.playground;

import dev.parley.example.server.SandboxOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps other sites out. The playground has no passwords: whoever reaches it may speak as anybody,
 * so a page of another site must not be able to make the browser of a person on this machine do it.
 *
 * <ul>
 *   <li>A request that changes something must come from the playground's own pages. Browsers say
 *       where it comes from in {@code Sec-Fetch-Site} or at least in {@code Origin}, which scripts
 *       cannot forge; what sends neither is no browser, and has no cookie of one.
 *   <li>A request that comes in through the loopback must name one of the configured hosts. A
 *       foreign name that resolves to this machine (DNS rebinding) makes a foreign page of the same
 *       origin, which the first rule would let through.
 *   <li>The pages run no script but their own files, and cannot be framed.
 * </ul>
 */
@Component
@SandboxOnly
final class RequestGuard implements HandlerInterceptor {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
  private static final List<String> OWN_SITE = List.of("same-origin", "none");

  private final PlaygroundProperties properties;

  RequestGuard(PlaygroundProperties properties) {
    this.properties = properties;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (isKnownHost(request) && (READING.contains(request.getMethod()) || isOwnSite(request))) {
      return true;
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
    return false;
  }

  private boolean isKnownHost(HttpServletRequest request) throws IOException {
    return !InetAddress.getByName(request.getLocalAddr()).isLoopbackAddress()
        || properties.hosts().contains(request.getServerName().toLowerCase(Locale.ROOT));
  }

  private static boolean isOwnSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return site != null
        ? OWN_SITE.contains(site)
        : origin == null || origin.equals(originOf(request));
  }

  private static @Nullable String originOf(HttpServletRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    return host == null ? null : request.getScheme() + "://" + host;
  }
}
