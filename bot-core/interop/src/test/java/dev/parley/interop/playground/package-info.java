/** The playground of the bot server, clicked through in a browser. */
@NullMarked
package dev.parley.interop.playground;

import org.jspecify.annotations.NullMarked;
