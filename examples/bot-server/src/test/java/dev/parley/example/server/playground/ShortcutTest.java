package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.plugin.CommandCatalog;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcutTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ping,/ping,true",
        "help [command],/help,true",
        "hello <name>,/hello ,false",
        "kv set <key> [value],/kv set ,false",
        "find [where] <what>,/find ,false"
      })
  void a_command_is_sent_at_once_when_nothing_must_be_added(
      String usage, String text, boolean isWhole) {
    Shortcut shortcut =
        Shortcut.of("/", new CommandCatalog.Command(usage, usage, List.of(), "", "test"));

    assertThat(shortcut).isEqualTo(new Shortcut('/' + usage, text, isWhole, ""));
  }
}
