/** The seats of a voice room, kept by its entries. */
@NullMarked
package dev.parley.example.liveroom;

import org.jspecify.annotations.NullMarked;
