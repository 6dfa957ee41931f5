package dev.parley.wire.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusCodeTest {

  @Test
  void each_code_is_found_by_its_number_and_says_one_sentence() {
    Set<Integer> codes = new HashSet<>();
    for (StatusCode code : StatusCode.values()) {
      assertThat(codes.add(code.code())).as("%s is listed twice", code).isTrue();
      assertThat(StatusCode.of(code.code())).isEqualTo(code);
      assertThat(code.sentence()).endsWith(".");
    }
  }

  @Test
  void a_code_inside_a_range_is_that_ranges_and_a_named_one_is_itself() {
    assertThat(StatusCode.of(25_410)).isEqualTo(StatusCode.HOSTED_GROUP);
    assertThat(StatusCode.of(24_402)).isEqualTo(StatusCode.ULTRA_GROUP);
    assertThat(StatusCode.of(24_408)).isEqualTo(StatusCode.MUTED_IN_ULTRA_GROUP);
  }

  @Test
  void a_code_that_is_not_listed_is_undocumented_and_not_worth_a_retry() {
    for (int code : new int[] {1, 404, 25_433, 65_535, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertThat(StatusCode.of(code)).isEqualTo(StatusCode.UNDOCUMENTED);
    }
    assertThat(StatusCode.UNDOCUMENTED.retryable()).isFalse();
  }

  @Test
  void what_the_web_client_retries_is_worth_a_retry_here_too() {
    int[] retried = {35_008, -1, 30_011, 30_010, 31_000, 32_054, 30_007, 30_019, 30_021};
    for (int code : retried) {
      assertThat(StatusCode.of(code).retryable()).as("%d", code).isTrue();
    }
    assertThat(StatusCode.TOO_FAST.retryable()).isTrue();
    assertThat(StatusCode.TOKEN_INCORRECT.retryable()).isFalse();
    assertThat(StatusCode.MUTED_IN_GROUP.retryable()).isFalse();
  }

  @Test
  void the_statuses_of_connack_map_as_in_the_web_client() {
    int[] codes = {
      0, 31_001, 31_002, 31_003, 31_004, 31_005, 31_006, 31_007, 31_008, 31_009, 31_020, 31_021,
      31_022, 31_023, 31_024, 31_025, 31_026, 31_027, 31_028, 31_029, 31_030
    };
    for (int status = 0; status < codes.length; status++) {
      assertThat(StatusCode.ofConnAck(status).code()).isEqualTo(codes[status]);
    }
    assertThat(StatusCode.ofConnAck(21)).isEqualTo(StatusCode.UNDOCUMENTED);
    assertThat(StatusCode.ofConnAck(255)).isEqualTo(StatusCode.UNDOCUMENTED);
  }

  @Test
  void the_statuses_of_disconnect_map_as_in_the_web_client() {
    assertThat(StatusCode.ofDisconnect(1).code()).isEqualTo(31_010);
    assertThat(StatusCode.ofDisconnect(2).code()).isEqualTo(31_011);
    assertThat(StatusCode.ofDisconnect(5).code()).isEqualTo(31_011);
    assertThat(StatusCode.ofDisconnect(6).code()).isEqualTo(31_006);
    assertThat(StatusCode.ofDisconnect(7).code()).isEqualTo(31_020);
    assertThat(StatusCode.ofDisconnect(8).code()).isEqualTo(31_001);
    assertThat(StatusCode.ofDisconnect(9).code()).isEqualTo(31_029);
    for (int status : new int[] {0, 3, 4, 10, 255}) {
      assertThat(StatusCode.ofDisconnect(status)).isEqualTo(StatusCode.UNDOCUMENTED);
    }
  }
}
