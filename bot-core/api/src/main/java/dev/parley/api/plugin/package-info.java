/** What a plugin says about itself, and how it looks at the others. */
@NullMarked
package dev.parley.api.plugin;

import org.jspecify.annotations.NullMarked;
