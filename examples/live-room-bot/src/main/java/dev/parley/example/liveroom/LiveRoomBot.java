package dev.parley.example.liveroom;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The application: it finds {@link LiveRoomPlugin} beside itself. Its configuration has a name of
 * its own, so that it stays out of the way of a server that has the plugin on its class path.
 */
@SpringBootApplication
public class LiveRoomBot {

  public static void main(String[] args) {
    new SpringApplicationBuilder(LiveRoomBot.class)
        .properties("spring.config.name=live-room-bot")
        .run(args);
  }
}
