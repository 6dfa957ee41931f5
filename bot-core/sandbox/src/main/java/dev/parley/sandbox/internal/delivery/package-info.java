/** How a message gets from the one who sent it to everybody who shall see it. */
@NullMarked
package dev.parley.sandbox.internal.delivery;

import org.jspecify.annotations.NullMarked;
