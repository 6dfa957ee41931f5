package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Reply;
import dev.parley.api.content.Content;

/** Takes one answer after the other. */
@FunctionalInterface
interface Outlet {

  void take(Content content, Reply.Target target);
}
