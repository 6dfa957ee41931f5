/** What an account does to messages that were said before: takes them back, reads them, adds. */
@NullMarked
package dev.parley.engine.internal.act;

import org.jspecify.annotations.NullMarked;
