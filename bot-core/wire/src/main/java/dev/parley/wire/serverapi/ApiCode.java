package dev.parley.wire.serverapi;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the Server API answers: the {@code code} in the body, and the HTTP status with it. */
public enum ApiCode {
  OK(200, 200, "Done.", false),
  NOT_FOUND(404, 404, "There is no such call.", false),
  INTERNAL_ERROR(1000, 500, "The service failed; later it may not.", true),
  WRONG_SECRET(1001, 401, "The app secret is not that of the app key.", false),
  BAD_PARAMETER(1002, 400, "A parameter is missing or wrong; errorMessage says which.", false),
  NO_BODY(1003, 400, "The call has no body.", false),
  BAD_SIGNATURE(1004, 401, "The signature is wrong.", false),
  PARAMETER_TOO_LONG(1005, 400, "A parameter is longer than allowed.", false),
  APP_LOCKED(1006, 401, "The app is locked or deleted.", false),
  RESTRICTED(1007, 401, "The app may not use this call.", false),
  OVER_FREQUENCY(1008, 429, "Called more often than allowed, or not enabled for the app.", true),
  NOT_ENABLED(1009, 430, "The call is not enabled for the app.", false),
  NOT_KEPT_ALIVE(1015, 200, "The chatroom was not kept alive.", false),
  TOO_MANY_KEPT_ALIVE(1016, 403, "More chatrooms are kept alive than allowed.", false),
  INTERNAL_TIMEOUT(1050, 504, "The service took too long; later it may not.", true),
  /** Known from the vendor's SDK only, which names no HTTP status. */
  PARAMETER_TYPE(1501, 400, "A parameter is of the wrong type.", false),
  TOO_MANY_USERS(2007, 403, "A development app may have 100 users.", false);

  private static final Map<Integer, ApiCode> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(ApiCode::code, Function.identity()));

  private final int code;
  private final int httpStatus;
  private final String sentence;
  private final boolean retryable;

  ApiCode(int code, int httpStatus, String sentence, boolean retryable) {
    this.code = code;
    this.httpStatus = httpStatus;
    this.sentence = sentence;
    this.retryable = retryable;
  }

  /** The meaning of a code; empty for one that the documents do not list. */
  public static Optional<ApiCode> of(int code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  public int code() {
    return code;
  }

  /** The HTTP status that comes with it. */
  public int httpStatus() {
    return httpStatus;
  }

  /** What it means, one sentence. */
  public String sentence() {
    return sentence;
  }

  /** Whether the same call may succeed later without a change by a person. */
  public boolean retryable() {
    return retryable;
  }
}
