/** A plugin with a configuration of its own, as it comes in a library. */
@NullMarked
package dev.parley.starter.shop;

import org.jspecify.annotations.NullMarked;
