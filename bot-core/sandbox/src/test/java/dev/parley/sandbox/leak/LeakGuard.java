package dev.parley.sandbox.leak;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class after which Netty reports a buffer that nobody released. */
public final class LeakGuard implements BeforeAllCallback, AfterAllCallback {

  private static final ExtensionContext.Namespace OWN =
      ExtensionContext.Namespace.create(LeakGuard.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getStore(OWN).put(context.getUniqueId(), new LeakReports());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    try (LeakReports reports =
        context.getStore(OWN).remove(context.getUniqueId(), LeakReports.class)) {
      List<String> leaks = reports == null ? List.of() : reports.collect();
      if (!leaks.isEmpty()) {
        throw new AssertionError("leaked buffers: " + leaks);
      }
    }
  }
}
