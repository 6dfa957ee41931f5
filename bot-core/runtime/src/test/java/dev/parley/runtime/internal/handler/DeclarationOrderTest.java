package dev.parley.runtime.internal.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods come as the source declares them. */
class DeclarationOrderTest {

  @SuppressWarnings("unused")
  private static class Mixed {
    static final long LONG = 1L << 40;
    static final double DOUBLE = 0.1;
    static final String TEXT = "zebra\u0000apple";

    void zebra() {}

    void mango(int a) {}

    void apple() {
      Runnable lambda = () -> mango(1);
      lambda.run();
    }

    void mango(String a) {}

    void banana() {}

    void aardvark() {}
  }

  @Test
  void methods_come_in_the_order_of_the_source() {
    List<String> names =
        DeclarationOrder.methodsOf(Mixed.class).stream()
            .map(method -> method.getName() + List.of(method.getParameterTypes()))
            .toList();
    assertThat(names)
        .containsExactly(
            "zebra[]",
            "mango[int]",
            "apple[]",
            "mango[class java.lang.String]",
            "banana[]",
            "aardvark[]");
  }

  @Test
  void a_class_without_a_file_has_its_methods_by_name() {
    Runnable lambda = () -> {};
    List<Method> methods = DeclarationOrder.methodsOf(lambda.getClass());
    assertThat(methods).extracting(Method::getName).containsExactly("run");
  }
}
