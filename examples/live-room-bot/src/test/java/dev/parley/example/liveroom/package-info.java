/** What it does for whom. */
@NullMarked
package dev.parley.example.liveroom;

import org.jspecify.annotations.NullMarked;
