/**
 * The annotations that turn the methods of a plain class into handlers.
 *
 * <p>An event goes to the first handler that wants it, and on to the next one where that handler's
 * {@link dev.parley.api.handler.Routing} says {@code CONTINUE}. The order of asking is:
 *
 * <ol>
 *   <li>the higher {@link dev.parley.api.handler.Routing#priority};
 *   <li>for messages, a command before a mention, a mention before a message handler with a text
 *       attribute ({@code pattern}, {@code contains}, {@code startsWith}), and that before one
 *       without; for all events {@link dev.parley.api.handler.OnEvent} last;
 *   <li>the plugin that was started first;
 *   <li>the method that is declared first.
 * </ol>
 *
 * <p>A handler wants an event when what its annotation says holds, when it {@link
 * dev.parley.api.handler.Only listens there}, and when each of its parameters can be filled. Then
 * its conditions are asked, in this order: roles, permissions, {@link
 * dev.parley.api.handler.OncePer}, {@link dev.parley.api.handler.Cooldown}. Where one of the first
 * three says no, the handler is passed over and the next one is asked; a handler that cools down
 * keeps the event to itself.
 *
 * <p>When a message mentions the bot, the {@code @names} at the head of its text are taken away
 * before commands, patterns and the other text attributes look at it. A command that nobody wants
 * is answered with those that are nearly written like it, in private chats and where the bot is
 * called by name. What a program registers through {@link dev.parley.api.routing} stands in the
 * same order.
 *
 * <p>Every text in these annotations may have placeholders of the application's configuration, as
 * in {@code @OnCommand("${shop.command:order} <item>")}; where several texts may stand, the value
 * of one with a placeholder may name several, parted by commas, or none. They are read when the
 * plugin starts.
 *
 * <p>What one of our own accounts did is no input to any of them. All events of a conversation,
 * messages and others, are handled one after the other, in the order in which they came.
 *
 * <p>A handler may take, in any order: its event, the {@link dev.parley.api.Bot}, the {@link
 * dev.parley.api.Conversation}, the {@link dev.parley.api.Chatroom} (only events in chatrooms), the
 * {@link dev.parley.api.plugin.CommandCatalog}, the {@link dev.parley.api.plugin.Texts} beside its
 * class and the {@link java.util.Locale} to answer in; one of messages also the {@link
 * dev.parley.api.content.Content} or one kind of it (it is then given only messages of that kind),
 * the {@link dev.parley.api.content.Mention} (only messages that have one), a {@link
 * dev.parley.api.dialog.Dialog} (which makes it a script), the sender's id as {@code String
 * senderId}, and the arguments of its command or the named groups of its pattern as {@code String},
 * a number, {@code boolean}, an enum, an {@link java.util.Optional} or (for the rest of a command)
 * a {@link java.util.List} of these. An {@link dev.parley.api.handler.ArgumentResolver} adds other
 * types.
 *
 * <p>It answers by what it returns: a {@code String}, a {@link dev.parley.api.Reply}, a content, an
 * {@code Optional}, {@code Collection}, {@code Stream} or {@code CompletionStage} of these, or
 * nothing. An empty text is no answer. A reply says to whom it goes: to everybody in the
 * conversation, {@link dev.parley.api.Reply#privately} to who caused the event, or {@link
 * dev.parley.api.Reply#onlyFor} some members of the group. It runs on a virtual thread and may
 * block. Answers, and what it sends with {@link dev.parley.api.Bot#send}, go out when it has
 * returned; when it throws, nothing does. {@link dev.parley.api.handler.HandlerInterceptor
 * Interceptors} stand around handlers, and may let them run again, answer in their place, or say
 * no. {@link dev.parley.api.handler.OnError} methods answer when a handler has failed. With {@link
 * dev.parley.api.handler.Typing} people see that the bot is typing while a handler works.
 */
@NullMarked
package dev.parley.api.handler;

import org.jspecify.annotations.NullMarked;
