package dev.parley.runtime.internal.routing;

import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage.Mentioned;
import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.MessageFilter.Known;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.lookup.KeywordAutomaton;
import dev.parley.runtime.internal.pattern.CaseFolding;
import dev.parley.runtime.internal.pattern.Literals;
import dev.parley.runtime.internal.pattern.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the routes of messages into stages. A route with several text attributes stands under the
 * one that narrows it most: what the text starts with, else a literal of its pattern, else the
 * keywords. One that has only a pattern without a literal must be asked for every text.
 */
final class MessageStages {

  private final Known[] known;
  private final Buckets<String> byName = new Buckets<>();
  private final Bucket.Builder calledByName = new Bucket.Builder();
  private final Bucket.Builder calledAsOneOfAll = new Bucket.Builder();
  private final Buckets<String> byHead = new Buckets<>();
  private final Buckets<String> byWord = new Buckets<>();
  private final Buckets<String> byFoldedWord = new Buckets<>();
  private final Buckets<Shape> byShape = new Buckets<>();
  private final Buckets<Boolean> byText = new Buckets<>();
  private final Buckets<Boolean> bySpeech = new Buckets<>();

  private final List<Route> forEveryText = new ArrayList<>();

  /** What a message without regard to its text is. */
  private record Shape(Class<? extends Content> content, boolean mentions) {}

  MessageStages(Known[] known) {
    this.known = known;
  }

  Stream<Stage> build(RankLists.Builder lists) {
    return Stream.of(
        new CommandStage(byName, lists),
        new MentionStage(calledByName.build(lists), calledAsOneOfAll.build(lists)),
        new HeadStage(byHead, lists),
        new WordStage(byWord, KeywordAutomaton.CharMap.SAME, lists),
        new WordStage(byFoldedWord, CaseFolding::fold, lists),
        new TableStage<>(byText, search -> ofText(search.spoken()), lists),
        new TableStage<>(byShape, search -> shape(search.spoken()), lists),
        new TableStage<>(bySpeech, search -> mentions(search.spoken()), lists));
  }

  /** Those whose pattern is run for every text. */
  List<Route> forEveryText() {
    return forEveryText;
  }

  void command(int rank, Route route, Trigger.Command command) {
    command.names().forEach(name -> byName.add(name, rank, route));
  }

  void mentioned(int rank, Route route, Trigger.Mentioned mentioned) {
    (mentioned.all() ? calledAsOneOfAll : calledByName).add(rank, route);
  }

  void filtered(int rank, Route route, MessageFilter filter) {
    TextPattern pattern = filter.pattern();
    if (tells(filter.startsWith())) {
      known[rank] = Known.START;
      filter.startsWith().forEach(head -> byHead.add(head, rank, route));
    } else if (pattern != null && !pattern.literals().isEmpty()) {
      known[rank] = Known.LITERAL;
      Literals literals = pattern.literals();
      Buckets<String> words = literals.folded() ? byFoldedWord : byWord;
      literals.anyOf().forEach(literal -> words.add(literal, rank, route));
    } else if (tells(filter.contains())) {
      known[rank] = Known.WORD;
      filter.contains().forEach(word -> byWord.add(word, rank, route));
    } else if (filter.looksAtText()) {
      mentions(filter.mention()).forEach(mentions -> byText.add(mentions, rank, route));
      forEveryText.add(route);
    } else if (filter.content() == Content.class) {
      mentions(filter.mention()).forEach(mentions -> bySpeech.add(mentions, rank, route));
    } else {
      shapes(filter).forEach(shape -> byShape.add(shape, rank, route));
    }
  }

  /** Every text starts with the empty one and contains it. */
  private static boolean tells(List<String> texts) {
    return !texts.isEmpty() && !texts.contains("");
  }

  private static Stream<Shape> shapes(MessageFilter filter) {
    return IndexBuilder.leaves(Content.class)
        .filter(filter.content()::isAssignableFrom)
        .flatMap(leaf -> mentions(filter.mention()).map(mentions -> new Shape(leaf, mentions)));
  }

  private static Stream<Boolean> mentions(Mentioned mention) {
    return switch (mention) {
      case WHATEVER -> Stream.of(false, true);
      case ME, ALL, ME_OR_ALL -> Stream.of(true);
      case NOBODY -> Stream.of(false);
    };
  }

  private static @Nullable Boolean ofText(Spoken spoken) {
    return spoken.message().content() instanceof TextContent ? mentions(spoken) : null;
  }

  private static Shape shape(Spoken spoken) {
    return new Shape(spoken.message().content().getClass(), mentions(spoken));
  }

  private static boolean mentions(Spoken spoken) {
    return spoken.message().content().meta().mention() != null;
  }
}
