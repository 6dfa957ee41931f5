package dev.parley.api.dialog;

import dev.parley.api.Bot;
import dev.parley.api.Conversation;
import dev.parley.api.content.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A conversation with one user that waits for answers. A handler of messages that takes one as a
 * parameter is the <em>script</em> of a dialog: plain code, in which a question waits until it is
 * answered, for days if need be, without holding anything up.
 *
 * <p>A dialog belongs to an account, a conversation and a user. What others say there passes it by;
 * commands with their prefix, and handlers with a priority above 0, still get what the user says.
 * In groups and chatrooms a question mentions its user. Each user has one dialog in each
 * conversation: whoever begins another is asked which of them to go on with.
 *
 * <p><b>What a script must keep to.</b> After a restart, and when an answer was long in coming, the
 * script runs again from its beginning: questions that were answered answer at once, and what it
 * sent is not sent again. So what it does between questions must be the same each time. Whatever is
 * not goes through the dialog: {@link #now}, {@link #random} and {@link #once}. The order and the
 * wording of questions are how a step is known again: when a script was changed in the meantime,
 * the user is told, once, and the dialog ends.
 *
 * <p>A question ends the turn: what the script has asked {@link Bot} for until then goes out,
 * together with the question. A script that throws ends its dialog, and what it asked for since the
 * last answer is dropped.
 *
 * <p>All methods are for the script's own thread. They throw {@link DialogTimeoutException} when no
 * answer came in time and {@link DialogCancelledException} when the user took it back; a script
 * that catches neither ends politely.
 */
public interface Dialog {

  /** With whom. */
  String userId();

  /** Where. */
  Conversation conversation();

  /**
   * Asks for a text of at least one visible character.
   *
   * @return the answer without spaces around it
   */
  String ask(String question);

  /**
   * Asks until the answer can be read. An answer that cannot is replied to with the sentence of the
   * {@link WrongAnswerException}, and the question stays open; after the fifth in a row the dialog
   * ends as cancelled.
   */
  <T> T ask(String question, AnswerReader<T> reader);

  /**
   * Asks for a whole number; full-width digits count as their ordinary ones.
   *
   * @param min the least, included
   * @param max the greatest, included
   */
  int askInt(String question, int min, int max);

  /**
   * Asks for one of several; the user answers with it or with its number, from 1.
   *
   * @param choices 1 to 20, all different
   */
  String choose(String question, List<String> choices);

  /** As {@link #choose(String, List)}. */
  default String choose(String question, String... choices) {
    return choose(question, List.of(choices));
  }

  /** Asks for yes or no, in whatever language the bot knows them. */
  boolean confirm(String question);

  /** Says something without waiting. */
  void say(String text);

  /** Sends something without waiting. */
  void say(Content content);

  /**
   * From now on questions wait so long for their answer.
   *
   * @param time longer than nothing; the configured one until this is called
   */
  void answerWithin(Duration time);

  /**
   * A value from outside of the script: what a service answered, what a file said. It is asked for
   * once and kept with the dialog.
   *
   * @param name says what it is; the same each time
   * @param value gives a text, a number, a truth value, an {@link Instant}, a {@link Duration} or
   *     null
   * @throws IllegalArgumentException when it gives anything else
   */
  <T> T once(String name, Supplier<T> value);

  /** The time; the same when the script runs again. */
  Instant now();

  /** Chance; the same when the script runs again. Not for secrets. */
  RandomGenerator random();

  /** What was asked and answered so far, in order, timeouts left out. */
  List<Exchange> transcript();

  /**
   * Ends this dialog and runs a command of any plugin as if the user had given it, so that its
   * handler, often one with a dialog of its own, goes on. This does not return.
   *
   * @param command its name and arguments, with or without the prefix
   * @throws IllegalArgumentException when no command is written like that
   */
  void handOver(String command);
}
