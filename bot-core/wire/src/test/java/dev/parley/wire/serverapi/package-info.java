@NullMarked
package dev.parley.wire.serverapi;

import org.jspecify.annotations.NullMarked;
