package dev.parley.api.content;

/**
 * What a client says of its user inside a message (content key {@code user}). It is the client's
 * word, not the service's: never decide anything by it.
 *
 * @param id the user id; empty where absent, like every other component
 * @param name the display name
 * @param portraitUri the address of the picture (key {@code portraitUri} or {@code portrait})
 * @param alias the name that the sender's contacts gave
 * @param extra free text
 */
public record Sender(String id, String name, String portraitUri, String alias, String extra) {

  /** Without an alias. */
  public Sender(String id, String name, String portraitUri, String extra) {
    this(id, name, portraitUri, "", extra);
  }
}
