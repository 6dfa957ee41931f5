package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.Bot;
import dev.parley.api.Message;
import dev.parley.api.handler.ArgumentCall;
import dev.parley.api.handler.ArgumentResolver;
import dev.parley.api.handler.Named;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnError;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.WrongArgumentException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parameters that a plugin or the application fills itself. */
class ArgumentResolversTest {

  record Customer(String name) {}

  record Product(String name) {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface Header {
    String value();
  }

  /** Who writes. */
  record Customers(String greeting) implements ArgumentResolver {
    @Override
    public boolean supports(Parameter parameter) {
      return parameter.getType() == Customer.class;
    }

    @Override
    public @Nullable Object resolve(ArgumentCall call) {
      return call.event() instanceof Message message && !message.senderId().equals("nobody")
          ? new Customer(greeting + message.senderId())
          : null;
    }

    @Override
    public String offer() {
      return "Customer";
    }
  }

  /** What is asked for by name. */
  static class Products implements ArgumentResolver {
    @Override
    public boolean supports(Parameter parameter) {
      return parameter.getType() == Product.class;
    }

    @Override
    public Object resolve(ArgumentCall call) throws Exception {
      String name = call.text().orElse("anything");
      return switch (name) {
        case "beer" -> throw new WrongArgumentException("We have no beer.");
        case "broken" -> throw new java.io.IOException("no shelf");
        case "odd" -> "a text";
        default -> new Product(name);
      };
    }
  }

  /** Texts with an annotation. */
  static class Headers implements ArgumentResolver {
    @Override
    public boolean supports(Parameter parameter) {
      return parameter.isAnnotationPresent(Header.class);
    }

    @Override
    public Object resolve(ArgumentCall call) {
      Header header = call.parameter().getAnnotation(Header.class);
      return header == null ? "" : header.value() + " of " + call.bot().account();
    }
  }

  static class Shop {
    @OnCommand("order <product> [count]")
    String order(Product product, Customer customer, @Nullable Integer count) {
      return customer.name() + " orders " + product.name() + (count == null ? "" : " x" + count);
    }

    @OnCommand("look [at]")
    String look(@Named("at") Product product) {
      return "looks at " + product.name();
    }

    @OnCommand("lang")
    String lang(@Header("language") String header) {
      return header;
    }

    @OnCommand("maybe")
    String maybe(@Nullable Customer customer) {
      return customer == null ? "nobody" : customer.name();
    }

    @OnMessage(pattern = "want (?<product>\\w+)")
    String want(Product product) {
      return "wants " + product.name();
    }

    @OnError
    String failed(IllegalStateException error, Customer customer) {
      return "sorry, " + customer.name();
    }
  }

  private static TestRuntime shop() {
    return TestRuntime.with(new Shop(), new Customers("dear "), new Products(), new Headers());
  }

  @Test
  void a_plugin_fills_types_of_its_own_from_events_and_from_what_people_write() {
    try (TestRuntime bot = shop()) {
      assertThat(bot.answersTo("/order tea 2")).containsExactly("dear amy orders tea x2");
      assertThat(bot.answersTo("/look")).containsExactly("looks at anything");
      assertThat(bot.answersTo("/look tea")).containsExactly("looks at tea");
      assertThat(bot.answersTo("I want tea")).containsExactly("wants tea");
      assertThat(bot.answersTo("/lang")).containsExactly("language of main");
      assertThat(bot.failures).isEmpty();
    }
  }

  @Test
  void who_writes_what_does_not_fit_is_told_so() {
    try (TestRuntime bot = shop()) {
      assertThat(bot.answersTo("/order beer"))
          .containsExactly("We have no beer. Usage: /order <product> [count]");
      assertThat(bot.failures).isEmpty();
    }
  }

  @Test
  void what_a_resolver_throws_is_the_failure_of_the_handler() {
    try (TestRuntime bot = shop()) {
      assertThat(bot.answersTo("/order broken")).isEmpty();
      assertThat(bot.failures.getFirst().cause()).hasMessage("no shelf");
    }
  }

  @Test
  void a_value_of_another_type_is_named_and_error_handlers_have_such_parameters_too() {
    try (TestRuntime bot = shop()) {
      assertThat(bot.answersTo("/order odd")).containsExactly("sorry, dear amy");
      assertThat(bot.failures.getFirst().cause())
          .hasMessage(
              "ArgumentResolversTest$Products gave a java.lang.String for the parameter"
                  + " \"product\" (Product)");
    }
  }

  @Test
  void nothing_is_a_value_only_where_the_parameter_says_so() {
    try (TestRuntime bot = shop()) {
      bot.transport.hears("nobody", "/maybe");
      bot.transport.hears("nobody", "/order tea");
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("nobody");
      assertThat(bot.failures)
          .extracting(failure -> failure.cause().getMessage())
          .containsExactly(
              "ArgumentResolversTest$Customers gave nothing for the parameter \"customer\""
                  + " (Customer)");
    }
  }

  @Test
  void those_of_the_application_serve_all_plugins_after_their_own() {
    Object plain =
        new Object() {
          @OnCommand("me")
          String me(Customer customer) {
            return customer.name();
          }
        };
    Extensions all = Extensions.NONE.withResolvers(List.of(new Customers("app "), new Products()));
    try (TestRuntime bot = TestRuntime.extended(all, plain)) {
      assertThat(bot.answersTo("/me")).containsExactly("app amy");
      bot.start("shop", new Shop(), new Customers("own "), new Headers());
      assertThat(bot.answersTo("/order tea")).containsExactly("own amy orders tea");
    }
  }

  @Test
  void a_parameter_that_nothing_fills_is_told_what_it_could_be() {
    Object lost =
        new Object() {
          @OnCommand("lost")
          void lost(Thread thread) {}
        };
    assertThatThrownBy(() -> TestRuntime.with(lost, new Customers(""), new Products()))
        .isInstanceOf(HandlerSignatureException.class)
        .hasMessageContaining("parameter \"thread\" (Thread): nothing can fill it")
        .hasMessageEndingWith("or a List of these, Customer, what Products fills.");
  }

  @Test
  void what_the_framework_fills_itself_is_not_filled_by_another_silently() {
    ArgumentResolver greedy =
        new ArgumentResolver() {
          @Override
          public boolean supports(Parameter parameter) {
            return true;
          }

          @Override
          public @Nullable Object resolve(ArgumentCall call) {
            return null;
          }
        };
    Object plain =
        new Object() {
          @OnCommand("plain")
          void plain(Bot bot) {}
        };
    assertThatThrownBy(() -> TestRuntime.with(plain, greedy))
        .isInstanceOf(HandlerSignatureException.class)
        .hasMessageContaining("parameter \"bot\" (Bot): ArgumentResolversTest$")
        .hasMessageContaining("would fill it, and the framework fills it itself (Bot)");
  }

  @Test
  void an_argument_that_no_parameter_takes_is_still_missed() {
    Object careless =
        new Object() {
          @OnCommand("order <product> <count>")
          void order(Product product) {}
        };
    assertThatThrownBy(() -> TestRuntime.with(careless, new Products()))
        .hasMessageContaining("no parameter takes the argument \"count\"");
  }
}
