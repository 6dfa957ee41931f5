@NullMarked
package dev.parley.starter;

import org.jspecify.annotations.NullMarked;
