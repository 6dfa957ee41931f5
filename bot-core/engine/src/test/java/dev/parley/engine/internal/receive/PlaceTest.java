package dev.parley.engine.internal.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.transport.Cursor;
import org.junit.jupiter.api.Test;

class PlaceTest {

  @Test
  void a_place_comes_back_from_its_cursor() {
    Place place = new Place(1_700_000_000_123L, 1_700_000_000_456L, 7);
    assertThat(Place.of(place.cursor())).contains(place);
    assertThat(place.version()).isEqualTo(1_700_000_000_456L);
  }

  @Test
  void the_start_of_the_stream_is_the_place_before_all_messages() {
    assertThat(Place.of(Cursor.START)).contains(Place.START);
  }

  @Test
  void a_cursor_of_somebody_else_means_nothing() {
    assertThat(Place.of(new Cursor("offset=12"))).isEmpty();
    assertThat(Place.of(new Cursor("1:a:b:c"))).isEmpty();
    assertThat(Place.of(new Cursor("2:1:2:3"))).isEmpty();
    assertThat(Place.of(new Cursor("1:1:2"))).isEmpty();
  }
}
