@NullMarked
package dev.parley.wire.internal;

import org.jspecify.annotations.NullMarked;
