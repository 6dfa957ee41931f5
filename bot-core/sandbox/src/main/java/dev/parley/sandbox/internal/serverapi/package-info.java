/**
 * The Server API: one class for each endpoint, behind one gate that checks the caller's signature.
 */
@NullMarked
package dev.parley.sandbox.internal.serverapi;

import org.jspecify.annotations.NullMarked;
