package dev.parley.example.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * A bot server with all plugins of this project, configured by {@code application.yml} in the
 * working directory.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BotServer {

  public static void main(String[] args) {
    SpringApplication.run(BotServer.class, args);
  }
}
