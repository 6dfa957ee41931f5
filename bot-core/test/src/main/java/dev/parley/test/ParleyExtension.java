package dev.parley.test;

import dev.parley.api.handler.Named;
import dev.parley.sandbox.Faults;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Sets the {@link Scene} for each test method that takes a part of it as a parameter, and takes it
 * down after. Usually it comes with {@link ParleyTest}; plugins whose constructors need something
 * are given to it in a field:
 *
 * <pre>{@code
 * @RegisterExtension
 * ParleyExtension parley = ParleyExtension.with(() -> new OrdersPlugin(new FakeShop()));
 * }</pre>
 */
public final class ParleyExtension implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ParleyExtension.class);

  private final @Nullable List<Supplier<?>> plugins;
  private final Locale locale;

  /** For {@link ParleyTest}, which says what the plugins are. */
  public ParleyExtension() {
    this(null, Locale.SIMPLIFIED_CHINESE);
  }

  private ParleyExtension(@Nullable List<Supplier<?>> plugins, Locale locale) {
    this.plugins = plugins;
    this.locale = locale;
  }

  /**
   * Makes the plugins anew for each test method; a plugin of several objects, as handlers and
   * interceptors, is a list of them.
   */
  public static ParleyExtension with(Supplier<?>... plugins) {
    return new ParleyExtension(List.of(plugins), Locale.SIMPLIFIED_CHINESE);
  }

  /** The same with another language; the default is Chinese, as everywhere. */
  public ParleyExtension speaking(Locale other) {
    return new ParleyExtension(plugins, other);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return Stream.of(
            Scene.class,
            Faults.class,
            TestBot.class,
            TestUser.class,
            TestGroup.class,
            TestRoom.class)
        .anyMatch(type -> type == parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext context, ExtensionContext test) {
    Scene scene = scene(test);
    Parameter parameter = context.getParameter();
    if (parameter.getType() == TestUser.class) {
      return scene.user(nameOf(parameter));
    }
    if (parameter.getType() == TestGroup.class) {
      return scene.group(nameOf(parameter));
    }
    if (parameter.getType() == TestRoom.class) {
      return scene.room(nameOf(parameter));
    }
    if (parameter.getType() == Faults.class) {
      return scene.faults();
    }
    return parameter.getType() == TestBot.class ? scene.bot() : scene;
  }

  /** JUnit closes it with the test method. */
  private Scene scene(ExtensionContext test) {
    return test.getStore(NAMESPACE)
        .computeIfAbsent(Scene.class, key -> Scene.of(locale(test), plugins(test)), Scene.class);
  }

  private Object[] plugins(ExtensionContext test) {
    if (plugins != null) {
      return plugins.stream().map(Supplier::get).toArray();
    }
    List<Object> made = new ArrayList<>();
    for (Class<?> type : annotation(test).map(ParleyTest::value).orElse(new Class<?>[0])) {
      made.add(instance(type));
    }
    return made.toArray();
  }

  private Locale locale(ExtensionContext test) {
    return plugins == null
        ? annotation(test).map(each -> Locale.forLanguageTag(each.locale())).orElse(locale)
        : locale;
  }

  private static Optional<ParleyTest> annotation(ExtensionContext test) {
    return AnnotationSupport.findAnnotation(
        test.getRequiredTestClass(), ParleyTest.class, test.getEnclosingTestClasses());
  }

  private static Object instance(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (NoSuchMethodException e) {
      throw new ParameterResolutionException(
          type.getName()
              + " has no constructor without parameters; make it in a field with"
              + " ParleyExtension.with(() -> new "
              + type.getSimpleName()
              + "(...))",
          e);
    } catch (ReflectiveOperationException e) {
      throw new ParameterResolutionException("cannot make a " + type.getName(), e);
    }
  }

  private static String nameOf(Parameter parameter) {
    Named named = parameter.getAnnotation(Named.class);
    if (named != null) {
      return named.value();
    }
    if (!parameter.isNamePresent()) {
      throw new ParameterResolutionException(
          "the name of a "
              + parameter.getType().getSimpleName()
              + " is that of its parameter, which is not in the class file; compile the tests with"
              + " -parameters, or add @Named");
    }
    return parameter.getName();
  }
}
