@NullMarked
package dev.parley.engine.internal.room;

import org.jspecify.annotations.NullMarked;
