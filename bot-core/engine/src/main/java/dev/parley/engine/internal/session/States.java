package dev.parley.engine.internal.session;

import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.EventSink;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of an account: kept for all threads, told to the receiver in order, and logged. */
final class States {

  private static final Logger LOG = LoggerFactory.getLogger(States.class);

  private final String account;
  private final CompletableFuture<ConnectionState> settled = new CompletableFuture<>();
  private volatile ConnectionState current = new ConnectionState.Idle();
  private @Nullable EventSink sink;

  States(String account) {
    this.account = account;
  }

  /** Who is told from now on. */
  void tell(EventSink receiver) {
    sink = receiver;
  }

  /** The state right now; may be asked by any thread. */
  ConnectionState current() {
    return current;
  }

  /** Completes with the first state that is connected or final. */
  CompletableFuture<ConnectionState> settled() {
    return settled;
  }

  /** Changes the state, unless it is final already. */
  void become(ConnectionState next) {
    if (current.isFinal()) {
      return;
    }
    current = next;
    log(next);
    if (sink != null) {
      try {
        sink.stateChanged(next);
      } catch (RuntimeException e) {
        LOG.error("{}: the receiver failed on {}", account, next, e);
      }
    }
    if (next.isFinal() || next instanceof ConnectionState.Connected) {
      settled.complete(next);
    }
  }

  private void log(ConnectionState next) {
    switch (next) {
      case ConnectionState.Connected it -> LOG.info("{}: connected as {}", account, it.userId());
      case ConnectionState.Suspended it ->
          LOG.warn(
              "{}: {} ({}); trying again in {} ms",
              account,
              it.reason(),
              it.code(),
              it.retryIn().toMillis());
      case ConnectionState.Kicked it -> LOG.error("{}: {} ({})", account, it.reason(), it.code());
      case ConnectionState.Failed it -> LOG.error("{}: {} ({})", account, it.reason(), it.code());
      case ConnectionState.Idle it -> LOG.debug("{}: idle", account);
      case ConnectionState.Connecting it -> LOG.debug("{}: connecting", account);
      case ConnectionState.Closed it -> LOG.debug("{}: closed", account);
    }
  }
}
