package dev.parley.starter.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.api.MemberChange;
import dev.parley.runtime.BotRuntime;
import dev.parley.starter.properties.ParleyProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/events/members}: the app's own server tells who came into a group and who went,
 * since the service tells clients nothing of ordinary groups. The caller shows {@code
 * parley.api.token} as a bearer token; without a configured token the address does not exist. What
 * is told goes into the lane of its conversation like every event. An id that was told already in
 * the last 24 hours is accepted and dropped, so a caller may try again. Mistakes are answered as
 * RFC 9457 describes.
 */
@RestController
public final class MemberEvents {

  private static final Logger LOG = LoggerFactory.getLogger(MemberEvents.class);
  private static final int LARGEST_BODY = 256 * 1024;
  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final int MOST_REMEMBERED = 100_000;

  private final ApiToken token;
  private final BotRuntime runtime;
  private final InstantSource clock;
  private final Cache<String, Boolean> told;

  public MemberEvents(ParleyProperties properties, BotRuntime runtime, InstantSource clock) {
    token = new ApiToken(properties.api().token());
    this.runtime = runtime;
    this.clock = clock;
    told =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();
  }

  @PostMapping("/api/events/members")
  ResponseEntity<Void> tell(HttpServletRequest request) throws IOException {
    if (!token.isShownBy(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      throw new Refused(HttpStatus.UNAUTHORIZED, "the bearer token is missing or wrong");
    }
    MemberChange change = MemberNews.read(body(request), clock.instant());
    if (runtime.bot(change.account()).isEmpty()) {
      throw new Refused(HttpStatus.NOT_FOUND, "there is no account \"" + change.account() + "\"");
    }
    String key = change.account() + ' ' + change.key();
    if (told.asMap().putIfAbsent(key, true) == null && !runtime.tell(change)) {
      told.invalidate(key);
      throw new Refused(
          HttpStatus.SERVICE_UNAVAILABLE, "too much waits in that conversation; try again later");
    }
    return ResponseEntity.accepted().build();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    LOG.debug("refused with {}: {}", refused.status(), refused.getMessage());
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(refused.status());
    if (refused.status() == HttpStatus.UNAUTHORIZED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.body(ProblemDetail.forStatusAndDetail(refused.status(), refused.getMessage()));
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    try (InputStream body = request.getInputStream()) {
      byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
      if (bytes.length > LARGEST_BODY) {
        throw new Refused(
            HttpStatus.CONTENT_TOO_LARGE, "the body has more than " + LARGEST_BODY + " bytes");
      }
      return bytes;
    }
  }
}
