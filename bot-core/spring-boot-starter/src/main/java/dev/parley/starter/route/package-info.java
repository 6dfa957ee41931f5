/** The routes in force as an operator sees and changes them. */
@NullMarked
package dev.parley.starter.route;

import org.jspecify.annotations.NullMarked;
