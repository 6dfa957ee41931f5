@NullMarked
package dev.parley.engine.internal.connect;

import org.jspecify.annotations.NullMarked;
