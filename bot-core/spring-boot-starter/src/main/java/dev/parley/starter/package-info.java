/**
 * Makes a Spring Boot application a bot server: reads {@code parley.*}, connects the accounts,
 * starts the plugins.
 */
@NullMarked
package dev.parley.starter;

import org.jspecify.annotations.NullMarked;
