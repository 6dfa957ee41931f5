package dev.parley.engine.internal.act;

import dev.parley.api.Conversation;
import dev.parley.api.ImException;
import dev.parley.api.content.ExpansionContent;
import dev.parley.api.transport.Expansions;
import dev.parley.engine.internal.ask.Requests;
import dev.parley.engine.internal.expansion.ExpansionRules;
import dev.parley.engine.internal.expansion.KnownExpansions;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.status.StatusCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Changes what is attached to messages, by commands that all who have the message get. */
public record MessageExpansions(
    Commands commands, Loop loop, ExpansionRules rules, KnownExpansions known)
    implements Expansions {

  @Override
  public CompletionStage<Void> put(
      Conversation conversation, String messageUid, Map<String, String> put) {
    Map<String, String> pairs = Map.copyOf(put);
    ExpansionContent change = new ExpansionContent(messageUid, pairs, List.of());
    return change(conversation, change, rules.checkPut(conversation, pairs));
  }

  @Override
  public CompletionStage<Void> remove(
      Conversation conversation, String messageUid, Set<String> keys) {
    ExpansionContent change = new ExpansionContent(messageUid, Map.of(), List.copyOf(keys));
    return change(conversation, change, rules.checkRemove(conversation, keys));
  }

  private CompletionStage<Void> change(
      Conversation conversation, ExpansionContent change, Optional<String> broken) {
    if (change.messageUid().isEmpty()) {
      return Commands.broken(
          "messageUid is empty: only messages that have a unique id have expansions",
          StatusCode.BAD_PARAMETER);
    }
    if (broken.isPresent()) {
      return Commands.broken(broken.get(), StatusCode.BAD_PARAMETER);
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    String what = "Changing the expansion of message " + change.messageUid();
    if (change.put().isEmpty() && change.removed().isEmpty()) {
      done.complete(null);
    } else if (!loop.tryExecute(() -> send(what, conversation, change, done))) {
      done.completeExceptionally(Requests.notConnected(what));
    }
    return done;
  }

  /** What is set counts before the service has it, so that calls at the same time count too. */
  private void send(
      String what,
      Conversation conversation,
      ExpansionContent change,
      CompletableFuture<Void> done) {
    String uid = change.messageUid();
    Set<String> keys = change.put().keySet();
    String broken = rules.checkTotal(known.countWith(uid, keys)).orElse(null);
    if (broken != null) {
      done.completeExceptionally(
          new ImException.InvalidInput(broken, StatusCode.BAD_PARAMETER.code()));
      return;
    }
    Set<String> added = known.add(uid, keys);
    Completion.follow(
        commands.send(what, conversation, change),
        (nothing, failure) -> {
          if (failure == null) {
            known.remove(uid, change.removed());
            done.complete(null);
          } else {
            if (!mayHaveHappened(failure)) {
              known.remove(uid, added);
            }
            done.completeExceptionally(failure);
          }
        });
  }

  private static boolean mayHaveHappened(Throwable failure) {
    return failure instanceof ImException it && it.code() == StatusCode.TIMEOUT.code();
  }
}
