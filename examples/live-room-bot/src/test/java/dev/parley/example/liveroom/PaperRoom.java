package dev.parley.example.liveroom;

import dev.parley.api.Chatroom;
import dev.parley.api.EffectOutcome;
import dev.parley.api.EffectReceipt;
import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.Entries.WriteOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A chatroom without a service: what is written is there at once. */
final class PaperRoom implements Chatroom {

  final List<String> said = new ArrayList<>();
  private final Map<String, String> entries = new TreeMap<>();
  private EffectOutcome answer = new EffectOutcome.Accepted();

  /** From now on nothing can be written. */
  void refuses(int code) {
    answer = new EffectOutcome.Refused(code, "no");
  }

  @Override
  public String id() {
    return "lobby";
  }

  @Override
  public Optional<String> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public Map<String, String> entries() {
    return Map.copyOf(entries);
  }

  @Override
  public SendReceipt send(Content content) {
    said.add(((TextContent) content).text());
    return new Sent(new SendOutcome.Accepted("uid", Instant.EPOCH));
  }

  @Override
  public EffectReceipt set(String key, String value, WriteOptions options) {
    return done(() -> entries.put(key, value));
  }

  @Override
  public EffectReceipt remove(String key, WriteOptions options) {
    return done(() -> entries.remove(key));
  }

  @Override
  public EffectReceipt join(JoinOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public EffectReceipt leave() {
    throw new UnsupportedOperationException();
  }

  private EffectReceipt done(Runnable change) {
    if (answer instanceof EffectOutcome.Accepted) {
      change.run();
    }
    return new Done(answer);
  }

  private record Done(EffectOutcome await) implements EffectReceipt {

    @Override
    public CompletionStage<EffectOutcome> outcome() {
      return CompletableFuture.completedFuture(await);
    }
  }

  private record Sent(SendOutcome await) implements SendReceipt {

    @Override
    public CompletionStage<SendOutcome> outcome() {
      return CompletableFuture.completedFuture(await);
    }
  }
}
