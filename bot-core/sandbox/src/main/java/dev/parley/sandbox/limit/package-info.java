/**
 * The numbers that the sandbox holds its clients to: those that the service documents, and bounds
 * that keep a sandbox from eating the machine.
 */
@NullMarked
package dev.parley.sandbox.limit;

import org.jspecify.annotations.NullMarked;
