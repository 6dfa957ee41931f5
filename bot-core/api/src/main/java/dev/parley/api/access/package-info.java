/** Who may do what: roles, and the members of groups. */
@NullMarked
package dev.parley.api.access;

import org.jspecify.annotations.NullMarked;
