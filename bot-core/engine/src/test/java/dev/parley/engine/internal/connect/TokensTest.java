package dev.parley.engine.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.ImException;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.TokenProvider;
import dev.parley.engine.internal.link.Ending;
import dev.parley.engine.internal.loop.VirtualLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TokensTest {

  private final VirtualLoop time = new VirtualLoop();
  private final List<String> refusals = new ArrayList<>();

  @Test
  void a_token_is_asked_for_once_and_kept() {
    Tokens tokens = tokens(counting());
    assertThat(tokens.get().join()).isEqualTo("token 1");
    assertThat(tokens.get().join()).isEqualTo("token 1");
    assertThat(refusals).containsExactly("none");
  }

  @Test
  void after_a_refusal_the_provider_is_told_and_asked_for_another_one() {
    Tokens tokens = tokens(counting());
    tokens.get().join();
    assertThat(tokens.refuse()).isTrue();
    assertThat(tokens.get().join()).isEqualTo("token 2");
    assertThat(refusals).containsExactly("none", "token 1");
  }

  @Test
  void three_tokens_are_replaced_within_ten_minutes_and_not_a_fourth() {
    Tokens tokens = tokens(counting());
    tokens.get().join();
    for (int renewal = 1; renewal <= 3; renewal++) {
      assertThat(tokens.refuse()).isTrue();
      tokens.get().join();
    }
    time.advance(Duration.ofMinutes(10).minusMillis(1));
    assertThat(tokens.refuse()).isFalse();
  }

  @Test
  void renewals_are_forgotten_after_ten_minutes() {
    Tokens tokens = tokens(counting());
    tokens.get().join();
    for (int renewal = 1; renewal <= 3; renewal++) {
      assertThat(tokens.refuse()).isTrue();
      tokens.get().join();
    }
    time.advance(Duration.ofMinutes(10));
    assertThat(tokens.refuse()).isTrue();
  }

  @Test
  void the_refused_token_again_means_that_there_is_no_other() {
    Tokens tokens = tokens(TokenProvider.fixed("only"));
    tokens.get().join();
    assertThat(tokens.refuse()).isTrue();
    assertThat(ending(tokens.get())).isInstanceOf(Ending.Refused.class);
  }

  @Test
  void a_provider_that_does_not_answer_is_given_up_after_thirty_seconds_for_this_time() {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    Tokens tokens =
        tokens(
            refused -> {
              answers.add(new CompletableFuture<>());
              return answers.getLast();
            });
    CompletableFuture<String> first = tokens.get();
    time.advanceMillis(29_999);
    assertThat(first).isNotDone();
    time.advanceMillis(1);
    assertThat(ending(first)).isInstanceOf(Ending.Lost.class);
    answers.getFirst().complete("too late");
    CompletableFuture<String> second = tokens.get();
    answers.get(1).complete("in time");
    assertThat(second.join()).isEqualTo("in time");
    assertThat(time.timers.waiting()).isZero();
  }

  @Test
  void a_provider_that_fails_for_good_is_not_to_be_asked_again() {
    ImException wrongSecret =
        new ImException.RefusedByService("Getting a token", 1004, /* retryable= */ false);
    CompletableFuture<String> wrapped =
        CompletableFuture.supplyAsync(
            () -> {
              throw wrongSecret;
            },
            Runnable::run);
    for (CompletableFuture<String> answer :
        List.of(CompletableFuture.<String>failedFuture(wrongSecret), wrapped)) {
      assertThat(ending(tokens(refused -> answer).get()))
          .isEqualTo(
              new Ending.Refused(
                  1004, "The token provider failed: Getting a token: the service answered 1004."));
    }
    assertThat(
            ending(
                tokens(
                        refused -> {
                          throw wrongSecret;
                        })
                    .get()))
        .isInstanceOf(Ending.Refused.class);
  }

  @Test
  void a_provider_that_fails_for_now_is() {
    ImException busy =
        new ImException.RefusedByService("Getting a token", 1008, /* retryable= */ true);
    for (Exception passing : List.of(busy, new IllegalStateException("no network"))) {
      assertThat(ending(tokens(refused -> CompletableFuture.failedFuture(passing)).get()))
          .isInstanceOf(Ending.Lost.class);
    }
  }

  private TokenProvider counting() {
    return refused -> {
      refusals.add(refused == null ? "none" : refused);
      return CompletableFuture.completedFuture("token " + refusals.size());
    };
  }

  private Tokens tokens(TokenProvider provider) {
    return new Tokens(time.loop, EngineOptions.defaults().connecting(), provider);
  }

  private static Ending ending(CompletableFuture<?> failed) {
    assertThat(failed).isCompletedExceptionally();
    return ((ConnectFailure) failed.exceptionNow()).ending();
  }
}
