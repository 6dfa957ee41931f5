/** A headless Chromium, and the vendor's web client in a page of it. */
@NullMarked
package dev.parley.interop.browser;

import org.jspecify.annotations.NullMarked;
