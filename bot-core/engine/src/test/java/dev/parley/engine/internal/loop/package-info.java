@NullMarked
package dev.parley.engine.internal.loop;

import org.jspecify.annotations.NullMarked;
