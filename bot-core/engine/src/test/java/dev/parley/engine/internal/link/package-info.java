@NullMarked
package dev.parley.engine.internal.link;

import org.jspecify.annotations.NullMarked;
