package dev.parley.example.hello;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: it finds {@link HelloPlugin} beside itself. */
@SpringBootApplication
public class HelloBot {

  public static void main(String[] args) {
    SpringApplication.run(HelloBot.class, args);
  }
}
