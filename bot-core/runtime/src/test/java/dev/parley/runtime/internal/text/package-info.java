/** How texts are compared, against a plain way to do it. */
@NullMarked
package dev.parley.runtime.internal.text;

import org.jspecify.annotations.NullMarked;
