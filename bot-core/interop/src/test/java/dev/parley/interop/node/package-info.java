/** The vendor's published web client in a Node.js process, spoken to in JSON lines. */
@NullMarked
package dev.parley.interop.node;

import org.jspecify.annotations.NullMarked;
