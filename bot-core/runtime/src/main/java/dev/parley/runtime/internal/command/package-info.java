/** How commands are written: prefixes, names, arguments and quoted words. */
@NullMarked
package dev.parley.runtime.internal.command;

import org.jspecify.annotations.NullMarked;
