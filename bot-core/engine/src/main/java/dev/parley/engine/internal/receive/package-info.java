/** What the service has for an account, pulled or pushed, in order and once. */
@NullMarked
package dev.parley.engine.internal.receive;

import org.jspecify.annotations.NullMarked;
