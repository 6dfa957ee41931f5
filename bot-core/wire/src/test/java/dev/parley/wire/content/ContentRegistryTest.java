package dev.parley.wire.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentRegistryTest {

  @Test
  void the_services_types_are_of_the_kinds_of_its_web_client() {
    assertThat(ContentRegistry.STANDARD.kind("RC:TxtMsg")).isEqualTo(ContentKind.COUNTED);
    assertThat(ContentRegistry.STANDARD.kind("RC:InfoNtf")).isEqualTo(ContentKind.STORED);
    assertThat(ContentRegistry.STANDARD.kind("RC:CmdMsg")).isEqualTo(ContentKind.COMMAND);
    assertThat(ContentRegistry.STANDARD.kind("RC:TypSts")).isEqualTo(ContentKind.STATUS);
    assertThat(ContentRegistry.STANDARD.kind("RC:VCAccept")).isEqualTo(ContentKind.COMMAND);
  }

  @Test
  void an_app_adds_its_own_types_without_changing_the_standard() {
    ContentRegistry own = ContentRegistry.STANDARD.with("app:Card", ContentKind.COUNTED);

    assertThat(own.kind("app:Card").isCounted()).isTrue();
    assertThat(own.kind("RC:TxtMsg")).isEqualTo(ContentKind.COUNTED);
    assertThat(ContentRegistry.STANDARD.kind("app:Card")).isEqualTo(ContentKind.COMMAND);
  }
}
