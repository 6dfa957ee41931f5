/**
 * An IM server for development and tests: {@link dev.parley.sandbox.Sandbox} speaks the service's
 * protocol on one port, keeps everything in memory and obeys the service's documented limits.
 */
@NullMarked
package dev.parley.sandbox;

import org.jspecify.annotations.NullMarked;
