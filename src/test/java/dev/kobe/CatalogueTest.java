// SPDX-License-Identifier: MIT
package dev.kobe;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kobe.cli.KobeCommand;
import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.TimedBreaker;
import dev.kobe.core.gate.PreTradeCheck;
import dev.kobe.core.gate.PreTradeChecks;
import dev.kobe.core.market.Inspection;
import dev.kobe.core.market.Inspections;
import dev.kobe.guardian.alarm.AlarmSources;
import dev.kobe.guardian.desk.AlarmSource;
import dev.kobe.testing.Shared;
import dev.kobe.ui.pane.Pane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/// One file, one test, one line in a list: nothing may exist without its line, and the failure is the line to
/// paste.
class CatalogueTest {
    private static JavaClasses kobe;
    private static List<String> tests;

    @BeforeAll
    static void read() throws IOException {
        kobe = new ClassFileImporter().importPath(Path.of(System.getProperty("kobe.build", "target"), "classes"));
        tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Shared.project("src/test/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith("Test.java"))
                    .filter(one -> !one.endsWith("CatalogueTest.java"))
                    .toList()) {
                tests.add(file.getFileName() + "\n" + Files.readString(file));
            }
        }
    }

    @Test
    void everyBreakerIsWatched() {
        List<String> listed =
                Breakers.ALL.stream().map(one -> one.getClass().getSimpleName()).toList();

        assertThat(concrete(Breaker.class).stream()
                        .filter(name -> !name.equals(TimedBreaker.class.getSimpleName()))
                        .filter(name -> !listed.contains(name))
                        .map(name -> "Breakers.KINDS:  new Kind(" + name + ".USUAL, " + name + "::new),"))
                .isEmpty();
        assertThat(listed).doesNotHaveDuplicates().allMatch(CatalogueTest::hasItsTest);
        assertThat(Breakers.ALL.stream().map(Breaker::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyCheckRuns() {
        List<String> listed = PreTradeChecks.ALL.stream()
                .map(one -> one.getClass().getSimpleName())
                .toList();

        assertThat(concrete(PreTradeCheck.class).stream()
                        .filter(name -> !listed.contains(name))
                        .map(name -> "PreTradeChecks.ALL:  new " + name + "(),"))
                .isEmpty();
        assertThat(listed).doesNotHaveDuplicates().allMatch(CatalogueTest::hasItsTest);
        assertThat(PreTradeChecks.ALL.stream().map(PreTradeCheck::number))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(PreTradeChecks.ALL.stream().map(PreTradeCheck::code)).doesNotHaveDuplicates();
    }

    @Test
    void everyCommandCanBeTyped() throws IOException {
        String root = Files.readString(Shared.project("src/main/java/dev/kobe/cli/KobeCommand.java"));
        List<JavaClass> commands = kobe.stream()
                .filter(one -> one.getPackageName().equals("dev.kobe.cli"))
                .filter(one -> one.isAnnotatedWith(Command.class))
                .filter(one -> !one.isEquivalentTo(KobeCommand.class) && one.isTopLevelClass())
                .toList();

        assertThat(commands.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !root.contains(name + "::new"))
                        .map(name -> "KobeCommand.COMMANDS:  " + name + "::new,"))
                .isEmpty();
        assertThat(commands).hasSize(KobeCommand.COMMANDS.size());
        assertThat(commands.stream()
                        .map(one -> one.getAnnotationOfType(Command.class).name())
                        .filter(name -> tests.stream().noneMatch(test -> test.contains("\"" + name + "\""))))
                .as("commands that no test types")
                .isEmpty();
    }

    @Test
    void everyPaneHasItsPlace() throws IOException {
        String list = Files.readString(Shared.project("src/main/java/dev/kobe/ui/shell/Panes.java"));
        List<String> panes = concrete(Pane.class);

        assertThat(panes).isNotEmpty();
        assertThat(panes.stream()
                        .filter(name -> !list.contains("new " + name + "("))
                        .map(name -> "Panes.all:  new Slot<>(\"…\", new " + name + "(), TodayView::…),"))
                .isEmpty();
        assertThat(panes.stream().filter(name -> tests.stream().noneMatch(test -> test.contains(name))))
                .as("panes that no test names")
                .isEmpty();
    }

    @Test
    void everyInspectionLooks() {
        List<String> listed = Inspections.ALL.stream()
                .map(one -> one.getClass().getSimpleName())
                .toList();

        assertThat(concrete(Inspection.class).stream()
                        .filter(name -> !listed.contains(name))
                        .map(name -> "Inspections.ALL:  new " + name + "(),"))
                .isEmpty();
        assertThat(listed).doesNotHaveDuplicates().allMatch(CatalogueTest::hasItsTest);
        assertThat(Inspections.ALL.stream().map(Inspection::code)).doesNotHaveDuplicates();
    }

    @Test
    void everySourceOfAlarmsIsAsked() {
        List<String> listed = AlarmSources.ALL.stream()
                .map(one -> one.getClass().getSimpleName())
                .toList();

        assertThat(concrete(AlarmSource.class).stream()
                        .filter(name -> !listed.contains(name))
                        .map(name -> "AlarmSources.ALL:  new " + name + "(),"))
                .isEmpty();
        assertThat(listed).doesNotHaveDuplicates().allMatch(CatalogueTest::hasItsTest);
        List<String> ids =
                AlarmSources.definitions().stream().map(AlarmDefinition::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(AlarmSources.definitions()).allSatisfy(one -> assertThat(ids).containsAll(one.causes()));
    }

    @Test
    void everyShapeIsRead() throws IOException {
        String list = Files.readString(Shared.project("src/main/java/dev/kobe/adapter/market/PriceReaders.java"));
        List<String> readers = kobe.stream()
                .filter(one -> one.getAllRawInterfaces().stream()
                        .anyMatch(shape -> shape.getSimpleName().equals("PriceReader")))
                .map(JavaClass::getSimpleName)
                .toList();

        assertThat(readers).isNotEmpty().allMatch(CatalogueTest::hasItsTest);
        assertThat(readers.stream()
                        .filter(name -> !list.contains("new " + name + "()"))
                        .map(name -> "PriceReaders.ALL:  new " + name + "(),"))
                .isEmpty();
    }

    @Test
    void everyPartOfTheTieOutIsCompared() throws IOException {
        String list = Files.readString(Shared.project("src/main/java/dev/kobe/core/record/TieOut.java"));
        List<String> parts = kobe.stream()
                .filter(one -> one.getAllRawInterfaces().stream()
                        .anyMatch(part -> part.getName().equals("dev.kobe.core.record.TieOut$Part")))
                .map(JavaClass::getSimpleName)
                .toList();

        assertThat(parts).isNotEmpty();
        assertThat(parts.stream()
                        .filter(name -> !list.contains("new " + name + "()"))
                        .map(name -> "TieOut.PARTS:  new " + name + "(),"))
                .isEmpty();
    }

    private static List<String> concrete(Class<?> kind) {
        return kobe.stream()
                .filter(one -> one.isAssignableTo(kind) && !one.isInterface())
                .filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }

    private static boolean hasItsTest(String name) {
        return tests.stream().anyMatch(test -> test.startsWith(name + "Test.java\n"));
    }
}
