package dev.parley.starter.route;

import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.runtime.Plugins;
import dev.parley.runtime.RouteDescription;
import dev.parley.starter.properties.AccountProperties;
import dev.parley.starter.properties.ParleyProperties;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says in one place, when the server has started, whom it serves and with what. No secrets. */
public final class StartSummary implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(StartSummary.class);

  private final ParleyProperties properties;
  private final Plugins plugins;

  public StartSummary(ParleyProperties properties, Plugins plugins) {
    this.properties = properties;
    this.plugins = plugins;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    LOG.info("{}", text());
  }

  String text() {
    List<RouteDescription> routes = plugins.routes();
    StringBuilder text = new StringBuilder("Parley has started:");
    properties.accounts().forEach(account -> line(text, "account " + described(account)));
    line(
        text,
        properties.journal().isOn()
            ? "journal " + properties.journal().options().place()
            : "warning: no journal (parley.journal.url), so what waits is lost with the process");
    for (PluginDescriptor plugin : plugins.running()) {
      long own = routes.stream().filter(route -> route.pluginId().equals(plugin.id())).count();
      line(text, "plugin " + plugin.id() + ": " + counted(own, "route"));
    }
    properties.plugins().keySet().stream()
        .filter(id -> !properties.isEnabled(id))
        .sorted()
        .forEach(id -> line(text, "plugin " + id + ": switched off"));
    line(text, counted(routes.size(), "route") + " in all");
    plugins
        .patternsWithoutLiteral()
        .forEach(route -> line(text, "run for every text, as no literal must occur: " + route));
    plugins.shadows().forEach(shadow -> line(text, "warning: " + shadow));
    return text.toString();
  }

  private static String described(AccountProperties account) {
    return account.displayName()
        + (account.userId() == null ? "" : ", user " + account.userId())
        + ", by "
        + String.join(" ", account.navi())
        + (account.rooms().isEmpty()
            ? ""
            : account.rooms().stream().collect(Collectors.joining(", ", ", in the rooms ", "")));
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static void line(StringBuilder text, String line) {
    text.append(System.lineSeparator()).append("  ").append(line);
  }
}
