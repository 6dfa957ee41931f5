/**
 * The HTTP side: one class for each address that answers without a signature, and the way there.
 */
@NullMarked
package dev.parley.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
