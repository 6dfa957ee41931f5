@NullMarked
package dev.parley.starter.process;

import org.jspecify.annotations.NullMarked;
