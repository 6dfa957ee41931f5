/** Tests of the playground, most of them as a browser sees it. */
@NullMarked
package dev.parley.example.server.playground;

import org.jspecify.annotations.NullMarked;
