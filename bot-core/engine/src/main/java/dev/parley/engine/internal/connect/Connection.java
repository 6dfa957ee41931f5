package dev.parley.engine.internal.connect;

import dev.parley.engine.internal.link.Socket;
import dev.parley.engine.internal.link.Welcome;

/** A socket on which the service took us, and what it said. */
public record Connection(Socket socket, Welcome welcome) {}
