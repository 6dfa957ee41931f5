@NullMarked
package dev.parley.wire.json;

import org.jspecify.annotations.NullMarked;
