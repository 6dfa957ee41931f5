/** What goes wrong on demand: between the sockets and what reads and writes packets. */
@NullMarked
package dev.parley.sandbox.internal.fault;

import org.jspecify.annotations.NullMarked;
