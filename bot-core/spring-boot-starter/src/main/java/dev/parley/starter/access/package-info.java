/** Roles and groups from the configuration, and roles from a database. */
@NullMarked
package dev.parley.starter.access;

import org.jspecify.annotations.NullMarked;
