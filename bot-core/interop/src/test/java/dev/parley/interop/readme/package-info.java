/** The README is true: its commands are run as they stand there. */
@NullMarked
package dev.parley.interop.readme;

import org.jspecify.annotations.NullMarked;
