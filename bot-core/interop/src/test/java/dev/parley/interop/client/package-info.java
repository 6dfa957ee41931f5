/** The vendor's published web client as a test sees it, in whatever it runs. */
@NullMarked
package dev.parley.interop.client;

import org.jspecify.annotations.NullMarked;
