@NullMarked
package dev.parley.starter.route;

import org.jspecify.annotations.NullMarked;
