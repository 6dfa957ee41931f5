package dev.parley.engine.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.Test;

class LeakWatchTest {

  @Test
  void the_detector_looks_at_every_buffer() {
    assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
  }

  @Test
  void a_lost_buffer_is_found() {
    lose();
    assertThat(LeakWatch.collect()).singleElement().asString().contains("lose");
  }

  private static void lose() {
    assertThat(ByteBufAllocator.DEFAULT.directBuffer().writeByte(1).refCnt()).isOne();
  }
}
