/** The service's status codes and what they mean for who gets them. */
@NullMarked
package dev.parley.wire.status;

import org.jspecify.annotations.NullMarked;
