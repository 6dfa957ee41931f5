package dev.parley.starter.process;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps a bot without a web server running: its threads are all daemons or virtual, and the process
 * would end as soon as it has started. {@code spring.main.keep-alive=false} switches it off.
 */
public final class KeepAlive implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("parley", Map.of("spring.main.keep-alive", "true")));
  }
}
