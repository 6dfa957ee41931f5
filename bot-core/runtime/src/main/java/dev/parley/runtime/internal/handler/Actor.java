package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.EntryChange;
import dev.parley.api.ExpansionChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.RoomChange;
import java.util.Set;

/** The user whose doing an event is. */
public final class Actor {

  private static final Set<Class<? extends BotEvent>> OF_NOBODY =
      Set.of(MemberChange.class, RoomChange.class, ConnectionChange.class);

  private Actor() {}

  /** The user's id; empty where it is nobody's doing or the service does not say. */
  public static String of(BotEvent event) {
    return switch (event) {
      case Message message -> message.senderId();
      case EntryChange change -> change.userId();
      case Recall recall -> recall.operatorId();
      case Receipt receipt -> receipt.readerId();
      case ExpansionChange change -> change.userId();
      case MemberChange ignored -> "";
      case RoomChange ignored -> "";
      case ConnectionChange ignored -> "";
    };
  }

  /** Whether no event of this kind says whose doing it is. */
  static boolean isNeverKnown(Class<? extends BotEvent> kind) {
    return OF_NOBODY.contains(kind);
  }
}
