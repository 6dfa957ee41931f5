package dev.parley.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class whose tests talk to a bot. Each test method has an IM server, a bot and users of its own;
 * it takes them as parameters: the {@link TestBot}, a {@link TestUser} or {@link TestGroup} that is
 * called like the parameter, the server's {@link dev.parley.sandbox.Faults}, and the whole {@link
 * Scene}.
 *
 * <p>The faults show how a plugin does on a bad network. They are chosen by a seed, so a test that
 * fails can be run again with the same ones:
 *
 * <pre>{@code
 * @Test
 * void an_order_is_placed_once_though_packets_are_lost(TestUser amy, TestBot bot, Faults faults) {
 *   faults.apply(bot.userId(), FaultPlan.seeded(7).doubling(0.3).cutting(0.02));
 *   amy.says("/order tea");
 *   bot.replies("One tea.");
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ParleyExtension.class)
public @interface ParleyTest {

  /**
   * The plugins of the bot, made by their constructors without parameters. For plugins that need
   * more, register a {@link ParleyExtension} in a field instead.
   */
  Class<?>[] value();

  /** The language that the bot speaks, as a language tag. */
  String locale() default "zh-CN";
}
