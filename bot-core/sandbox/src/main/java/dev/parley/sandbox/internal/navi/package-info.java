/** Navigation: tells a client with a valid token where to connect and which switches are on. */
@NullMarked
package dev.parley.sandbox.internal.navi;

import org.jspecify.annotations.NullMarked;
