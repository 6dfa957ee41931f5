package dev.parley.starter.properties;

import org.jspecify.annotations.Nullable;

/**
 * A value in the configuration that cannot work. The message is one sentence that begins with the
 * property's name.
 */
public final class InvalidPropertyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String property;

  public InvalidPropertyException(String property, String rule) {
    super(property + ' ' + rule);
    this.property = property;
  }

  /** Shows the value; never to be used for tokens and secrets. */
  public InvalidPropertyException(String property, @Nullable Object value, String rule) {
    super(property + " = \"" + (value == null ? "" : value) + "\": " + rule);
    this.property = property;
  }

  /** The name of the property. */
  public String property() {
    return property;
  }
}
