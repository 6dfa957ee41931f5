/** Tests of what the app's own servers may tell. */
@NullMarked
package dev.parley.starter.api;

import org.jspecify.annotations.NullMarked;
