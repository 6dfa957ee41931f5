/** What the app's own servers may tell and ask over HTTP. */
@NullMarked
package dev.parley.starter.api;

import org.jspecify.annotations.NullMarked;
