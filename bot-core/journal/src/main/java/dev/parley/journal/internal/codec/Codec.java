package dev.parley.journal.internal.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parley.api.BotEvent;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.Content;
import dev.parley.api.content.UnknownContent;
import dev.parley.api.transport.ConnectionState;
import dev.parley.journal.Act;
import dev.parley.journal.JournalException;
import dev.parley.journal.StepBody;
import dev.parley.journal.StepResult;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Events, acts and outcomes as JSON. Records are written by the names of their components, and the
 * members of closed families by {@link TypeNames}. What a newer version wrote may be unreadable;
 * components that it added to what is known are passed over.
 */
public final class Codec {

  private final JsonMapper mapper = mapper();

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultVisibility(
                visibility ->
                    visibility
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
            .addMixIn(BotEvent.class, Named.class)
            .addMixIn(Content.class, Named.class)
            .addMixIn(ConnectionState.class, Named.class)
            .addMixIn(Act.class, Named.class)
            .addMixIn(SendOutcome.class, Named.class)
            .addMixIn(StepBody.class, Named.class)
            .addMixIn(StepResult.class, Named.class)
            .addMixIn(UnknownContent.class, UnknownContentShape.class);
    TypeNames.all().forEach((type, name) -> builder.registerSubtypes(new NamedType(type, name)));
    return builder.build();
  }

  /** The JSON of an event, an act or an outcome. */
  public String write(Object value) {
    return UnpairedSurrogates.escaped(mapper.writeValueAsString(value));
  }

  /**
   * An event.
   *
   * @throws JournalException.Unreadable when it is none that this version knows
   */
  public BotEvent event(String json) {
    BotEvent event = read(json, BotEvent.class);
    if (Stream.of(event.account(), event.key().value(), event.conversation(), event.at())
        .anyMatch(Objects::isNull)) {
      throw new JournalException.Unreadable("an event lacks what each of them has", null);
    }
    return event;
  }

  /**
   * An act.
   *
   * @throws JournalException.Unreadable when it is none that this version knows
   */
  public Act act(String json) {
    return read(json, Act.class);
  }

  /**
   * What was done at once.
   *
   * @throws JournalException.Unreadable when it is nothing that this version knows
   */
  public StepBody stepBody(String json) {
    return read(json, StepBody.class);
  }

  /**
   * What came of it.
   *
   * @throws JournalException.Unreadable when it is nothing that this version knows
   */
  public StepResult stepResult(String json) {
    return read(json, StepResult.class);
  }

  /**
   * The JSON with a person's id, where it is a whole value, replaced by another one.
   *
   * @throws JournalException.Unreadable when it is no JSON
   */
  public Pseudonymised pseudonymise(String json, String userId, String pseudonym) {
    try {
      JsonNode tree = mapper.readTree(json);
      Pseudonyms pseudonyms = new Pseudonyms(userId, pseudonym);
      JsonNode replaced = pseudonyms.in(tree);
      return new Pseudonymised(
          Persons.concerns(tree, userId), pseudonyms.hasReplaced(), write(replaced));
    } catch (JacksonException e) {
      throw new JournalException.Unreadable("it is no JSON: " + sentence(e), e);
    }
  }

  /**
   * A body without a person's id.
   *
   * @param isTheirs whether it is what that person said or did, or what was said to them alone
   * @param isChanged whether the id was in it
   */
  public record Pseudonymised(boolean isTheirs, boolean isChanged, String json) {}

  private <T> T read(String json, Class<T> type) {
    try {
      @Nullable T value = mapper.readValue(json, type);
      if (value == null) {
        throw new JournalException.Unreadable("there is no " + type.getSimpleName(), null);
      }
      return value;
    } catch (JacksonException e) {
      throw new JournalException.Unreadable(
          "a " + type.getSimpleName() + " cannot be read: " + sentence(e), e);
    }
  }

  /** What is wrong, without what was read. */
  private static String sentence(JacksonException error) {
    String message = error.getOriginalMessage();
    return message.length() > 300 ? message.substring(0, 300) : message;
  }

  /** Says which member of a family it is; no component of any of them is named so. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  /** That content is no record. */
  private abstract static class UnknownContentShape {

    @JsonCreator
    UnknownContentShape(
        @JsonProperty("objectName") String objectName, @JsonProperty("body") byte[] body) {}
  }
}
