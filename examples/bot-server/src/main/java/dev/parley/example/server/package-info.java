/** The runnable server: every plugin, and a sandbox to try them on. */
@NullMarked
package dev.parley.example.server;

import org.jspecify.annotations.NullMarked;
