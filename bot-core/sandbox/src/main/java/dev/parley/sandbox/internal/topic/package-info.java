/**
 * What the sandbox does for each topic, one class a topic or a family of them. {@link
 * dev.parley.sandbox.internal.topic.Topics} is the list; a new topic is a new class and a line
 * there.
 */
@NullMarked
package dev.parley.sandbox.internal.topic;

import org.jspecify.annotations.NullMarked;
