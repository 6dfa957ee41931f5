package dev.parley.api.content;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message type that Parley does not know, or a known one whose body is not what it should be;
 * kept byte for byte.
 */
public final class UnknownContent implements Content {

  private final String objectName;
  private final byte[] body;

  public UnknownContent(String objectName, byte[] body) {
    this.objectName = objectName;
    this.body = body.clone();
  }

  @Override
  public String objectName() {
    return objectName;
  }

  /** The body as it came; usually JSON in UTF-8. A copy. */
  public byte[] body() {
    return body.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnknownContent that
        && objectName.equals(that.objectName)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return Objects.hash(objectName, Arrays.hashCode(body));
  }

  @Override
  public String toString() {
    return "UnknownContent[" + objectName + ", " + body.length + " bytes]";
  }
}
