/** What clients say and ask about chatrooms, one class a topic. */
@NullMarked
package dev.parley.sandbox.internal.topic.room;

import org.jspecify.annotations.NullMarked;
