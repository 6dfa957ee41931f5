/**
 * What a message carries: one record for each message type of the service, behind {@link
 * dev.parley.api.content.Content}.
 */
@NullMarked
package dev.parley.api.content;

import org.jspecify.annotations.NullMarked;
