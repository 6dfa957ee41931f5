/** Tests of the essentials. */
@NullMarked
package dev.parley.plugin.essentials;

import org.jspecify.annotations.NullMarked;
