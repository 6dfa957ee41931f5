/**
 * Tests for bots that read like a chat: a user says something, the bot replies. Underneath are the
 * real engine and the real runtime, connected over a socket to an IM server in the same process.
 *
 * <pre>{@code
 * @ParleyTest(HelloPlugin.class)
 * class HelloPluginTest {
 *   @Test
 *   void greets_by_name(TestUser amy, TestBot bot) {
 *     amy.says("/hello Bob");
 *     bot.replies("Hello, Bob!");
 *   }
 * }
 * }</pre>
 */
@NullMarked
package dev.parley.test;

import org.jspecify.annotations.NullMarked;
