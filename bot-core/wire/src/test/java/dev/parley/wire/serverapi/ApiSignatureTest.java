package dev.parley.wire.serverapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiSignatureTest {

  private final ApiSignature signature = new ApiSignature("secret");

  @Test
  void a_call_is_signed_as_the_documents_say() {
    assertThat(signature.sign("14314", "1408706337"))
        .isEqualTo("da4263c3c97518e0f8bd77ce59a84be1621b24c5");
  }

  @Test
  void only_the_very_signature_matches() {
    String good = signature.sign("14314", "1408706337");

    assertThat(signature.matches("14314", "1408706337", good)).isTrue();
    assertThat(signature.matches("14315", "1408706337", good)).isFalse();
    assertThat(signature.matches("14314", "1408706338", good)).isFalse();
    assertThat(signature.matches("14314", "1408706337", good + "0")).isFalse();
    assertThat(signature.matches("14314", "1408706337", "")).isFalse();
    assertThat(new ApiSignature("Secret").matches("14314", "1408706337", good)).isFalse();
  }

  @Test
  void the_secret_is_not_shown() {
    assertThat(signature.toString()).doesNotContain("secret");
  }

  @Test
  void calls_and_codes_are_found_by_path_and_number() {
    assertThat(Endpoint.of("/group/user/query.json")).contains(Endpoint.QUERY_GROUP);
    assertThat(Endpoint.of("/group/query.json")).isEmpty();
    assertThat(ApiCode.of(1008)).contains(ApiCode.OVER_FREQUENCY);
    assertThat(ApiCode.OVER_FREQUENCY.httpStatus()).isEqualTo(429);
    assertThat(ApiCode.of(1)).isEmpty();
  }
}
