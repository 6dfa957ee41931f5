package dev.parley.sandbox.internal.serverapi;

import io.netty.handler.codec.http.HttpResponseStatus;

/** The codes of the Server API that the sandbox answers, each with its HTTP status. */
public enum ApiCode {
  OK(200, HttpResponseStatus.OK),
  WRONG_APP_KEY(1001, HttpResponseStatus.UNAUTHORIZED),
  BAD_PARAMETER(1002, HttpResponseStatus.BAD_REQUEST),
  NO_POST_DATA(1003, HttpResponseStatus.BAD_REQUEST),
  BAD_SIGNATURE(1004, HttpResponseStatus.UNAUTHORIZED),
  TOO_LONG(1005, HttpResponseStatus.BAD_REQUEST),
  TOO_MANY_USERS(2007, HttpResponseStatus.FORBIDDEN);

  private final int code;
  private final HttpResponseStatus status;

  ApiCode(int code, HttpResponseStatus status) {
    this.code = code;
    this.status = status;
  }

  public int code() {
    return code;
  }

  public HttpResponseStatus status() {
    return status;
  }
}
