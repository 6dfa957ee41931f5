/** What a test needs of the machine it runs on. */
@NullMarked
package dev.parley.interop.need;

import org.jspecify.annotations.NullMarked;
