package dev.parley.starter.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ResourceLoader;

/**
 * What {@code application.yml} and its like say, as property sources in their order. Arguments,
 * system properties and the environment of the process are not part of it, and stay as they are.
 *
 * @param sources each with the name of its file
 */
record ConfigurationFiles(List<PropertySource<?>> sources) {

  /** How Spring Boot begins the names of sources that are files. */
  private static final String FILE = "Config resource ";

  /** Spring Boot's view of all others. */
  private static final String VIEW = "configurationProperties";

  ConfigurationFiles {
    sources = List.copyOf(sources);
  }

  /** Those that an environment has. */
  static ConfigurationFiles in(ConfigurableEnvironment environment) {
    return new ConfigurationFiles(
        environment.getPropertySources().stream().filter(ConfigurationFiles::isFile).toList());
  }

  /** The files that an environment was made of, as they are now. */
  static ConfigurationFiles readAgain(ConfigurableEnvironment environment, ResourceLoader loader) {
    StandardEnvironment made = new StandardEnvironment();
    MutablePropertySources sources = made.getPropertySources();
    List.copyOf(sources.stream().toList()).forEach(source -> sources.remove(source.getName()));
    environment.getPropertySources().stream()
        .filter(source -> !isFile(source) && !source.getName().equals(VIEW))
        .forEach(sources::addLast);
    ConfigDataEnvironmentPostProcessor.applyTo(made, loader, null, environment.getActiveProfiles());
    return in(made);
  }

  /**
   * Puts these in the place of those that the environment has. Each is exchanged at once, so that
   * nobody who asks meanwhile finds nothing.
   */
  void putInto(ConfigurableEnvironment environment) {
    MutablePropertySources all = environment.getPropertySources();
    Set<String> wanted = new HashSet<>();
    @Nullable String before = lastOther(all);
    for (PropertySource<?> source : sources) {
      wanted.add(source.getName());
      if (all.contains(source.getName())) {
        all.replace(source.getName(), source);
      } else if (before == null) {
        all.addFirst(source);
      } else {
        all.addAfter(before, source);
      }
      before = source.getName();
    }
    in(environment).sources.stream()
        .map(PropertySource::getName)
        .filter(name -> !wanted.contains(name))
        .forEach(all::remove);
  }

  /** The names of the properties that have another value in the other files. */
  Set<String> differences(ConfigurationFiles other) {
    Set<String> names = new TreeSet<>(names());
    names.addAll(other.names());
    names.removeIf(name -> Objects.equals(value(name), other.value(name)));
    return names;
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (PropertySource<?> source : sources) {
      if (source instanceof EnumerablePropertySource<?> listed) {
        names.addAll(List.of(listed.getPropertyNames()));
      }
    }
    return names;
  }

  private @Nullable String value(String name) {
    return sources.stream()
        .map(source -> source.getProperty(name))
        .filter(Objects::nonNull)
        .findFirst()
        .map(Object::toString)
        .orElse(null);
  }

  private static boolean isFile(PropertySource<?> source) {
    return source.getName().startsWith(FILE);
  }

  /** The source that stands before all files; null when there is none. */
  private static @Nullable String lastOther(MutablePropertySources all) {
    List<String> before = new ArrayList<>();
    for (PropertySource<?> source : all) {
      if (isFile(source)) {
        break;
      }
      before.add(source.getName());
    }
    return before.isEmpty() ? null : before.getLast();
  }
}
