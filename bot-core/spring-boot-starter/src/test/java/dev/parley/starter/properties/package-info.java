@NullMarked
package dev.parley.starter.properties;

import org.jspecify.annotations.NullMarked;
