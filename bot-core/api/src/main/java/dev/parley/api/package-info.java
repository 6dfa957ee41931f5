/**
 * What a bot is made of: messages, conversations, replies and the {@link dev.parley.api.Bot}
 * itself.
 */
@NullMarked
package dev.parley.api;

import org.jspecify.annotations.NullMarked;
