package dev.parley.starter.stuck;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application; its handlers run until the latch is open. */
@SpringBootApplication
public class StuckApplication {

  @Bean
  CountDownLatch release() {
    return new CountDownLatch(1);
  }
}
