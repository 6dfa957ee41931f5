package dev.parley.example.liveroom;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: it finds {@link LiveRoomPlugin} beside itself. */
@SpringBootApplication
public class LiveRoomBot {

  public static void main(String[] args) {
    SpringApplication.run(LiveRoomBot.class, args);
  }
}
