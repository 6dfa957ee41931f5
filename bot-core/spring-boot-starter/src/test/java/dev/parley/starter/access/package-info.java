/** Tests of roles and groups. */
@NullMarked
package dev.parley.starter.access;

import org.jspecify.annotations.NullMarked;
