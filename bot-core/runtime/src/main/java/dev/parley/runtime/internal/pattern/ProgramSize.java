package dev.parley.runtime.internal.pattern;

/**
 * How many instructions RE2 compiles an expression to, at most. It is counted before anything is
 * compiled, since counted repetitions multiply: {@code (?:x{1000}){1000}} is a million
 * instructions, 1.4 seconds to compile and some hundred megabytes, and one level more is a thousand
 * times that.
 */
final class ProgramSize {

  private static final long ENOUGH = Integer.MAX_VALUE;

  private ProgramSize() {}

  static long of(Expression expression) {
    return Math.min(
        ENOUGH,
        switch (expression) {
          case Expression.Empty ignored -> 1;
          case Expression.Literal ignored -> 1;
          case Expression.OneOf ignored -> 1;
          case Expression.AnyCharacter ignored -> 1;
          case Expression.Group group -> of(group.part()) + 2;
          case Expression.Sequence sequence ->
              sequence.parts().stream().mapToLong(ProgramSize::of).sum();
          case Expression.Choice choice ->
              choice.alternatives().stream().mapToLong(each -> of(each) + 1).sum();
          case Expression.Repeat repeat -> {
            long once = of(repeat.part()) + 1;
            yield once * Math.max(1, Math.max(repeat.min(), repeat.max()));
          }
        });
  }
}
