package dev.parley.example.server.playground;

import dev.parley.api.Conversation;
import dev.parley.api.transport.ConnectionState;

/** What a browser is told. */
sealed interface Update {

  /** The client sent or received something. */
  record Happened(ClientEvent event) implements Update {}

  /** The client's connection to the sandbox changed. */
  record Connection(ConnectionState state) implements Update {}

  /** Somebody is typing. */
  record Typing(Conversation conversation, String userId) implements Update {}

  /** A chatroom looks different now. */
  record Room(RoomView room) implements Update {}

  /** Some of what happened is no longer known: the page is to be loaded again. */
  record Gap() implements Update {}

  /** The stream ends, and the browser shall not open the next one by itself. */
  record Elsewhere() implements Update {}

  /** Nothing happened. */
  record Beat() implements Update {}
}
