/** The ten-line bot. */
@NullMarked
package dev.parley.example.hello;

import org.jspecify.annotations.NullMarked;
