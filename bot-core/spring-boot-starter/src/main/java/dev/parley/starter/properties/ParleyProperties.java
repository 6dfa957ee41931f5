package dev.parley.starter.properties;

import dev.parley.runtime.RuntimeOptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code parley}, but for the sandbox and what plugins read for themselves.
 *
 * @param accounts the accounts that this process serves; their names differ
 * @param commandPrefixes what may stand before a command's name: at least one; help texts show the
 *     first
 * @param barePrivateCommands whether the prefix may be left out in private chats
 * @param suggestCommands whether an unknown command is answered with similar ones, in private chats
 *     and where the bot is called by name
 * @param botNames what people call all bots by, without the {@literal @}; needed for names with
 *     spaces only
 * @param locale the language that the bots speak: {@code zh-CN} or {@code en}; plugins may know
 *     others
 * @param shutdownTimeout how long handlers may go on after the server was asked to stop; not
 *     negative
 * @param handlers what a handler may take
 * @param lanes how much waits in memory, and how conversations share the processor
 * @param admission which messages are let through to handlers
 * @param explain what is kept to say later why the bot did or did not answer
 * @param sends how messages go out
 * @param journal where everything is kept that must survive
 * @param dialogs how dialogs wait for answers
 * @param typing when people see that a bot is typing
 * @param tracing whether each event, handler and send is observed by the application's {@link
 *     io.micrometer.observation.ObservationRegistry}, from which tracers make spans
 * @param roles the ids of the users that have a role, by its name
 * @param rolesQuery an SQL query for the roles of a user in the application's database: one
 *     parameter, the user's id, and one column; empty for none
 * @param permissions the roles that have a permission, by its name; names with dots stand in
 *     brackets: {@code "[data.drop]"}
 * @param groups who owns groups, administers them and is in them, by the group's id; used where the
 *     application has no {@link dev.parley.api.access.GroupDirectory} of its own
 * @param api what the app's own servers may do over HTTP
 * @param plugins the switches of the plugins, by id
 */
@ConfigurationProperties("parley")
public record ParleyProperties(
    @DefaultValue List<AccountProperties> accounts,
    @DefaultValue("/") List<String> commandPrefixes,
    @DefaultValue("true") boolean barePrivateCommands,
    @DefaultValue("true") boolean suggestCommands,
    @DefaultValue List<String> botNames,
    @DefaultValue("zh-CN") Locale locale,
    @DefaultValue("30s") Duration shutdownTimeout,
    @NestedConfigurationProperty @DefaultValue HandlerProperties handlers,
    @NestedConfigurationProperty @DefaultValue LaneProperties lanes,
    @NestedConfigurationProperty @DefaultValue AdmissionProperties admission,
    @NestedConfigurationProperty @DefaultValue ExplainProperties explain,
    @NestedConfigurationProperty @DefaultValue SendProperties sends,
    @NestedConfigurationProperty @DefaultValue JournalProperties journal,
    @NestedConfigurationProperty @DefaultValue DialogProperties dialogs,
    @NestedConfigurationProperty @DefaultValue TypingProperties typing,
    @DefaultValue("false") boolean tracing,
    @DefaultValue Map<String, List<String>> roles,
    @DefaultValue("") String rolesQuery,
    @DefaultValue Map<String, List<String>> permissions,
    @DefaultValue Map<String, GroupProperties> groups,
    @NestedConfigurationProperty @DefaultValue ApiProperties api,
    @DefaultValue Map<String, PluginSwitch> plugins) {

  /**
   * The part of {@code parley.plugins.<id>} that the framework reads.
   *
   * @param enabled whether the plugin is started
   */
  public record PluginSwitch(@DefaultValue("true") boolean enabled) {}

  /** Whether the plugin of this id is to be started. */
  public boolean isEnabled(String pluginId) {
    PluginSwitch plugin = plugins.get(pluginId);
    return plugin == null || plugin.enabled();
  }

  /**
   * Holds the values against their rules.
   *
   * @throws InvalidPropertyException for the first that breaks one
   */
  public void check() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < accounts.size(); i++) {
      String property = "parley.accounts[" + i + "]";
      AccountProperties account = accounts.get(i);
      account.check(property);
      if (!names.add(account.displayName())) {
        throw new InvalidPropertyException(
            property + ".name", account.displayName(), "is the name of another account as well");
      }
    }
    if (commandPrefixes.isEmpty()) {
      throw new InvalidPropertyException("parley.command-prefixes", "must not be empty");
    }
    Bounds.noBlank("parley.command-prefixes", commandPrefixes);
    Bounds.noBlank("parley.bot-names", botNames);
    Bounds.notNegative("parley.shutdown-timeout", shutdownTimeout);
    handlers.check();
    lanes.check();
    admission.check();
    explain.check();
    sends.check();
    journal.check();
    dialogs.check();
    typing.check();
    api.check();
  }

  /** What the runtime is told. */
  public RuntimeOptions options() {
    return RuntimeOptions.DEFAULTS
        .withCommands(
            new RuntimeOptions.Commands(
                commandPrefixes,
                barePrivateCommands,
                suggestCommands,
                botNames,
                accounts.stream()
                    .collect(
                        Collectors.toMap(
                            AccountProperties::displayName, AccountProperties::botNames))))
        .withLanes(lanes.options())
        .with(handlers.options())
        .with(admission.options())
        .with(explain.options())
        .withSends(sends.options())
        .with(dialogs.options())
        .with(typing.options())
        .withLocale(locale)
        .withDrainTimeout(shutdownTimeout);
  }
}
