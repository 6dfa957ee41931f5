/**
 * A page on which a person writes to the bots of this server. Each visitor is a real client of the
 * sandbox: the page shows what that client sends and receives.
 *
 * <p>The way of a message: {@link dev.parley.example.server.playground.PlaygroundUser} takes it
 * from the transport into its {@link dev.parley.example.server.playground.ClientLog} and offers it
 * to every {@link dev.parley.example.server.playground.LiveStream}, which renders it in the
 * language of its browser and sends it there.
 */
@NullMarked
package dev.parley.example.server.playground;

import org.jspecify.annotations.NullMarked;
