/** A bot application as a user would write it. */
@NullMarked
package dev.parley.starter.echo;

import org.jspecify.annotations.NullMarked;
