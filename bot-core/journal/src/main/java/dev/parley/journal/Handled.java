package dev.parley.journal;

import java.time.Duration;
import java.util.List;

/**
 * The end of one event, written as one transaction: the mark, the acts that its handlers asked for,
 * what they wrote into tables of their own, and how it moved dialogs on.
 *
 * @param of the event; with the id 0 there is no mark to make, and the rest is written all the same
 * @param outcome what became of it
 * @param took how long its handlers ran
 * @param acts in the order in which they are to go out
 * @param statements in the order in which they are to run
 * @param dialogs changes of dialogs, in their order
 */
public record Handled(
    Stored of,
    EventOutcome outcome,
    Duration took,
    List<NewAct> acts,
    List<Statement> statements,
    List<DialogChange> dialogs) {

  public Handled {
    acts = List.copyOf(acts);
    statements = List.copyOf(statements);
    dialogs = List.copyOf(dialogs);
  }

  /** An end that asks for nothing. */
  public Handled(Stored of, EventOutcome outcome, Duration took) {
    this(of, outcome, took, List.of(), List.of(), List.of());
  }

  /** The same with these acts. */
  public Handled withActs(List<NewAct> other) {
    return new Handled(of, outcome, took, other, statements, dialogs);
  }

  /** The same with these writes of plugins. */
  public Handled withStatements(List<Statement> other) {
    return new Handled(of, outcome, took, acts, other, dialogs);
  }

  /** The same with these changes of dialogs. */
  public Handled withDialogs(List<DialogChange> other) {
    return new Handled(of, outcome, took, acts, statements, other);
  }
}
