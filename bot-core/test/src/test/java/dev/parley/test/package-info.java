/** Tests of the kit for tests. */
@NullMarked
package dev.parley.test;

import org.jspecify.annotations.NullMarked;
