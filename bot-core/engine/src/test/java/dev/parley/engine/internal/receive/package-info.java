@NullMarked
package dev.parley.engine.internal.receive;

import org.jspecify.annotations.NullMarked;
