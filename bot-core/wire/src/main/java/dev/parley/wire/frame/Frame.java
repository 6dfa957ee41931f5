package dev.parley.wire.frame;

/** A packet: one binary WebSocket message. */
public sealed interface Frame permits ClientFrame, ServerFrame {}
