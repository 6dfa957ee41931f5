package dev.parley.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of rooms: what each may know of ours and of others. */
class RoomsTest {

  private static final JavaClasses PARLEY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.parley");

  /** A room's package, and what classes in it may use beside the JDK and the null marks. */
  enum Room {
    API("dev.parley.api"),
    WIRE("dev.parley.wire", "dev.parley.api", "com.google.protobuf", "tools.jackson"),
    ENGINE(
        "dev.parley.engine",
        "dev.parley.api",
        "dev.parley.wire",
        "io.netty",
        "com.google.protobuf",
        "org.slf4j"),
    SANDBOX(
        "dev.parley.sandbox",
        "dev.parley.api",
        "dev.parley.wire",
        "io.netty",
        "tools.jackson",
        "com.google.protobuf",
        "org.slf4j"),
    JOURNAL(
        "dev.parley.journal",
        "dev.parley.api",
        "com.zaxxer.hikari",
        "org.flywaydb.core",
        "com.github.benmanes.caffeine",
        "tools.jackson",
        "com.fasterxml.jackson.annotation",
        "io.micrometer",
        "org.slf4j"),
    RUNTIME(
        "dev.parley.runtime",
        "dev.parley.api",
        "dev.parley.journal",
        "com.github.benmanes.caffeine",
        "com.google.re2j",
        "io.micrometer",
        "org.slf4j"),
    STARTER(
        "dev.parley.starter",
        "dev.parley.api",
        "dev.parley.wire",
        "dev.parley.engine",
        "dev.parley.journal",
        "dev.parley.runtime",
        "org.springframework",
        "io.micrometer",
        "tools.jackson",
        "com.github.benmanes.caffeine",
        "jakarta.servlet",
        "org.slf4j"),
    TEST(
        "dev.parley.test",
        "dev.parley.api",
        "dev.parley.runtime",
        "dev.parley.journal",
        "dev.parley.engine",
        "dev.parley.sandbox",
        "io.micrometer",
        "org.junit",
        "org.assertj",
        "org.awaitility",
        "org.slf4j"),
    PLUGINS("dev.parley.plugin", "dev.parley.api", "org.springframework", "org.slf4j");

    private final String home;
    private final String[] known;

    Room(String home, String... known) {
      this.home = home;
      List<String> packages = new ArrayList<>(List.of("java..", "javax..", "org.jspecify.."));
      packages.add(home + "..");
      for (String other : known) {
        packages.add(other + "..");
      }
      this.known = packages.toArray(String[]::new);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_room_knows_only_what_the_design_allows(Room room) {
    classes()
        .that()
        .resideInAPackage(room.home + "..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are known to " + room, type -> isKnown(room, type.getBaseComponentType())))
        .check(PARLEY);
  }

  private static boolean isKnown(Room room, JavaClass type) {
    return type.isPrimitive()
        || JavaClass.Predicates.resideInAnyPackage(room.known).test(type)
        // of the JDK beside java.*: measuring allocations
        || type.getPackageName().startsWith("com.sun.management");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_outside_a_room_reaches_into_its_internal_packages(Room room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room.home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(room.home + "..internal..")
        .check(PARLEY);
  }

  @Test
  void the_wire_has_no_sockets_and_no_threads() {
    noClasses()
        .that()
        .resideInAPackage("dev.parley.wire..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.net.Socket.class, Thread.class, java.util.concurrent.ExecutorService.class)
        .check(PARLEY);
  }

  @Test
  void only_the_timers_ask_the_machine_for_the_time() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(SystemTimers|benchmarks\\..*)")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(PARLEY);
  }

  @Test
  void there_is_no_static_mutable_state() {
    fields()
        .that()
        .areDeclaredInClassesThat(
            DescribedPredicate.describe(
                "are written by hand",
                type -> !type.getPackageName().startsWith("dev.parley.wire.proto")))
        .and()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(PARLEY);
  }

  @Test
  void a_class_has_a_name_that_says_something() {
    noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)").check(PARLEY);
  }

  @Test
  void every_package_is_null_marked_and_says_what_is_inside() {
    var packages = new TreeSet<Path>();
    for (Path file : Sources.endingWith(".java")) {
      Path folder = file.getParent();
      if (folder != null && folder.toString().contains("/src/")) {
        packages.add(folder);
      }
    }
    List<String> unmarked = new ArrayList<>();
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      if (!info.toFile().isFile() || !Sources.read(info).contains("@NullMarked")) {
        unmarked.add(Sources.root().relativize(folder).toString());
      }
    }
    assertThat(packages).isNotEmpty();
    assertThat(unmarked).isEmpty();
  }

  @Test
  void annotations_that_plugins_use_are_kept_at_run_time() {
    classes()
        .that()
        .resideInAPackage("dev.parley.api.handler")
        .and()
        .areAnnotations()
        .should(
            new ArchCondition<>("be retained at run time") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean kept =
                    type.reflect().getAnnotation(java.lang.annotation.Retention.class) != null
                        && type.reflect()
                                .getAnnotation(java.lang.annotation.Retention.class)
                                .value()
                            == java.lang.annotation.RetentionPolicy.RUNTIME;
                events.add(new SimpleConditionEvent(type, kept, type.getName()));
              }
            })
        .check(PARLEY);
  }
}
