@NullMarked
package dev.parley.engine.internal.session;

import org.jspecify.annotations.NullMarked;
