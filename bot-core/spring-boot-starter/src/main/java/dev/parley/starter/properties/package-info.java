/** What {@code parley.*} may say, and the one sentence that each mistake is answered with. */
@NullMarked
package dev.parley.starter.properties;

import org.jspecify.annotations.NullMarked;
