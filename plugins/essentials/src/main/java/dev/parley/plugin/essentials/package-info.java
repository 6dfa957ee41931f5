/**
 * The commands that every bot should answer: {@code /help}, {@code /ping}, {@code /whoami} and
 * {@code /version}.
 */
@NullMarked
package dev.parley.plugin.essentials;

import org.jspecify.annotations.NullMarked;
