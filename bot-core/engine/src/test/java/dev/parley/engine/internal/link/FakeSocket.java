package dev.parley.engine.internal.link;

import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A socket that keeps what was sent, and where the test is the server. */
public final class FakeSocket implements Socket {

  public final List<ClientFrame> sent = new ArrayList<>();
  public boolean closed;
  private @Nullable Receiver receiver;

  @Override
  public void send(ClientFrame frame) {
    sent.add(frame);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public void tell(Receiver next) {
    receiver = next;
  }

  /** The server says something. */
  public void says(ServerFrame frame) {
    receiver().received(frame);
  }

  /** The server closes. */
  public void breaks() {
    receiver().closed("cut by the test");
  }

  /** What was sent of one kind. */
  public <T extends ClientFrame> List<T> sent(Class<T> kind) {
    return sent.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The last frame of one kind. */
  public <T extends ClientFrame> T last(Class<T> kind) {
    List<T> all = sent(kind);
    if (all.isEmpty()) {
      throw new NoSuchElementException("no " + kind.getSimpleName() + " was sent");
    }
    return all.getLast();
  }

  private Receiver receiver() {
    if (receiver == null) {
      throw new IllegalStateException("nobody listens");
    }
    return receiver;
  }
}
