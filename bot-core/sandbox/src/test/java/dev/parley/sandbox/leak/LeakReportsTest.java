package dev.parley.sandbox.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LeakReportsTest {

  @Test
  void the_detector_looks_at_every_buffer() {
    assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
  }

  @Test
  void a_lost_buffer_is_reported() {
    try (LeakReports reports = new LeakReports()) {
      lose();
      assertThat(reports.collect()).singleElement().asString().contains("LEAK");
    }
  }

  private static void lose() {
    assertThat(ByteBufAllocator.DEFAULT.directBuffer().writeByte(1).refCnt()).isOne();
  }
}
