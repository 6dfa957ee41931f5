package dev.parley.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.handler.OnCommand;
import dev.parley.sandbox.FaultPlan;
import dev.parley.sandbox.FaultPlan.Direction;
import dev.parley.sandbox.FaultPlan.Kind;
import dev.parley.sandbox.Faults;
import org.junit.jupiter.api.Test;

/** What the server does wrong, as a plugin's tests order it. */
@ParleyTest(FaultsTest.Counter.class)
class FaultsTest {

  static class Counter {

    private int count;

    @OnCommand("count")
    String count() {
      return "" + ++count;
    }
  }

  @Test
  void a_bot_answers_once_what_comes_twice(TestUser amy, TestBot bot, Faults faults) {
    faults.apply(bot.userId(), FaultPlan.seeded(1).doubling(1).only(Direction.TO_CLIENT));
    for (int i = 1; i <= 10; i++) {
      amy.says("/count");
      bot.replies("" + i);
    }
    assertThat(faults.counts().get(Kind.TWICE)).isGreaterThanOrEqualTo(10);
  }

  @Test
  void a_bot_that_is_cut_off_answers_when_it_is_back(
      TestUser amy, TestBot bot, Scene scene, Faults faults) {
    amy.says("/count");
    bot.replies("1");
    faults.cut(bot.userId());
    amy.says("/count");
    bot.replies("2");
    await().until(() -> scene.sandbox().online(bot.userId()).size() == 1);
  }

  @Test
  void a_scene_has_the_faults_of_its_server(Scene scene, Faults faults) {
    assertThat(faults).isSameAs(scene.faults()).isSameAs(scene.sandbox().faults());
  }
}
