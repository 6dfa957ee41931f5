package dev.parley.interop.node;

import java.nio.file.Path;

/**
 * A Node.js with the vendor's web client installed.
 *
 * @param folder where {@code client.mjs} and {@code node_modules} lie
 */
public record Node(Path folder) {}
