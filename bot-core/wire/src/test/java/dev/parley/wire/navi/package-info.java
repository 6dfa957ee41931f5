@NullMarked
package dev.parley.wire.navi;

import org.jspecify.annotations.NullMarked;
