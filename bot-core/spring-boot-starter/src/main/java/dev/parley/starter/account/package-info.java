/** The accounts of the configuration: their tokens, their connections, their health. */
@NullMarked
package dev.parley.starter.account;

import org.jspecify.annotations.NullMarked;
