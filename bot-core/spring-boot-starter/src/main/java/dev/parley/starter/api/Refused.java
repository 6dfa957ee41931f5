package dev.parley.starter.api;

import org.springframework.http.HttpStatus;

/** A request that is not done; the message is one sentence for who sent it. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  Refused(HttpStatus status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }
}
