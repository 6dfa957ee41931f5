@NullMarked
package dev.parley.starter.health;

import org.jspecify.annotations.NullMarked;
