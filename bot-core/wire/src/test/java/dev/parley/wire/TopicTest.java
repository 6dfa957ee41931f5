package dev.parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.ConversationType;
import dev.parley.wire.fuzz.Schema;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicTest {

  private static final Set<String> BODIES = Schema.names().collect(Collectors.toSet());

  @Test
  void every_body_that_the_table_names_is_in_the_schema() {
    assertThat(Topic.values())
        .allSatisfy(
            topic -> {
              if (!topic.request().isEmpty()) {
                assertThat(BODIES).as("%s asks", topic).contains(topic.request());
              }
              if (!topic.response().isEmpty()) {
                assertThat(BODIES).as("%s answers", topic).contains(topic.response());
              }
            });
  }

  @Test
  void every_topic_is_found_by_its_name_on_the_wire() {
    assertThat(Topic.values())
        .allSatisfy(topic -> assertThat(Topic.of(topic.topic())).contains(topic));
    assertThat(Topic.of("")).isEmpty();
    assertThat(Topic.of("PP_MSG_P")).isEmpty();
  }

  @Test
  void each_kind_of_conversation_has_its_topics() {
    assertThat(Topic.message(ConversationType.GROUP).topic()).isEqualTo("pgMsgP");
    assertThat(Topic.message(ConversationType.SYSTEM).target()).isEqualTo(Topic.Target.OWN_ID);
    assertThat(Topic.status(ConversationType.PRIVATE)).contains(Topic.PP_MSG_S);
    assertThat(Topic.status(ConversationType.ULTRA_GROUP)).isEmpty();
    assertThat(Topic.history(ConversationType.CHATROOM).topic()).isEqualTo("qryCHMsg");
  }
}
