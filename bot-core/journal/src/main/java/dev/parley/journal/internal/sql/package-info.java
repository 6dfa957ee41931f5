/** The database: what differs between the two, opening, reading, errors. */
@NullMarked
package dev.parley.journal.internal.sql;

import org.jspecify.annotations.NullMarked;
