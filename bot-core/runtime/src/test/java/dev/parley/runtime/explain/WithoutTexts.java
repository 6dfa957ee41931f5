package dev.parley.runtime.explain;

import dev.parley.api.handler.OnCommand;
import dev.parley.api.plugin.Texts;

/** A plugin with no texts beside it. */
public class WithoutTexts {

  @OnCommand("say")
  public String say(Texts texts) {
    return texts.text("say");
  }
}
