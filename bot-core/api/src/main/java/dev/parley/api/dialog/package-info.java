/** Conversations that wait for answers, as plain code. */
@NullMarked
package dev.parley.api.dialog;

import org.jspecify.annotations.NullMarked;
