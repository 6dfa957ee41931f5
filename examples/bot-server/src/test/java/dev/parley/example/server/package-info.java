/** The bot server as its operator sees it. */
@NullMarked
package dev.parley.example.server;

import org.jspecify.annotations.NullMarked;
