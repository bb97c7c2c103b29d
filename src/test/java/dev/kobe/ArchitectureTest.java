// SPDX-License-Identifier: MIT
package dev.kobe;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.core.order.Broker;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.Weight;
import dev.kobe.guardian.loop.DeskEngine;
import dev.kobe.guardian.loop.OrderDoor;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The dependency rule and the forbidden calls of `docs/architecture.md`; every exception is named here with its
/// reason.
class ArchitectureTest {
    private static final String OURS = "dev.kobe.";

    /// A package of `core` may use those that stand before it.
    private static final List<String> CORE_ORDER = List.of(
            "outcome",
            "math",
            "quantity",
            "time",
            "instrument",
            "market",
            "book",
            "signal",
            "order",
            "alarm",
            "breaker",
            "gate",
            "execution",
            "attribution",
            "factor",
            "alpha",
            "altdata",
            "optimizer",
            "rebalance",
            "performance",
            "record",
            "report");

    private static final Set<String> TIME_AND_CHANCE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.YearMonth.now",
            "java.time.Year.now",
            "java.time.ZoneId.systemDefault",
            "java.time.InstantSource.system",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Date.<init>()",
            "java.util.Random.<init>()",
            "java.security.SecureRandom.<init>()",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final Set<String> THREADS = Set.of(
            "java.lang.Thread.<init>",
            "java.lang.Thread.ofPlatform",
            "java.lang.Thread.ofVirtual",
            "java.lang.Thread.startVirtualThread",
            "java.util.Timer.<init>",
            "java.util.concurrent.ThreadPoolExecutor.<init>",
            "java.util.concurrent.ScheduledThreadPoolExecutor.<init>",
            "java.util.concurrent.ForkJoinPool.<init>",
            "java.util.concurrent.ForkJoinPool.commonPool",
            "java.util.Collection.parallelStream",
            "java.util.stream.BaseStream.parallel",
            "javafx.application.Platform.runLater");

    /// The only places where an unforeseen failure may be caught, and what each does with it.
    private static final Map<String, String> SUPERVISED = Map.of(
            "guardian/loop/GuardianLoop.java", "the guardian and its effects: shuts the gate until the next start",
            "guardian/supervise/Supervisor.java", "a service: is told to the guardian and started again by its policy",
            "ui/fx/DeskBridge.java", "the screen: is logged, and the picture before it stays");

    private static final Pattern BROAD_CATCH =
            Pattern.compile("catch \\([^)]*\\b(Exception|Throwable|RuntimeException|Error)\\b[^)]*\\)");

    private static JavaClasses kobe;
    private static Path sources;

    @BeforeAll
    static void read() {
        Path built = Path.of(System.getProperty("kobe.build", "target"), "classes");
        kobe = new ClassFileImporter().importPath(built);
        sources = Shared.project("src/main/java/dev/kobe");
    }

    static Stream<ArchRule> arrows() {
        return Stream.of(
                noClasses()
                        .that()
                        .resideInAPackage("dev.kobe.core..")
                        .should()
                        .dependOnClassesThat(oursOutside("dev.kobe.core..")),
                noClasses()
                        .that()
                        .resideInAPackage("dev.kobe.guardian..")
                        .should()
                        .dependOnClassesThat(oursOutside("dev.kobe.guardian..", "dev.kobe.core..")),
                noClasses()
                        .that()
                        .resideInAPackage("dev.kobe.ui..")
                        .should()
                        .dependOnClassesThat(oursOutside("dev.kobe.ui..", "dev.kobe.guardian..", "dev.kobe.core..")),
                noClasses()
                        .that()
                        .resideInAPackage("dev.kobe.cli..")
                        .should()
                        .dependOnClassesThat(oursOutside("dev.kobe.cli..", "dev.kobe.guardian..", "dev.kobe.core..")),
                noClasses()
                        .that()
                        .resideInAPackage("dev.kobe.adapter..")
                        .should()
                        .dependOnClassesThat(
                                oursOutside("dev.kobe.adapter..", "dev.kobe.guardian..", "dev.kobe.core..")),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.kobe.app..")
                        .and()
                        .doNotHaveFullyQualifiedName("dev.kobe.Kobe")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.kobe.app.."));
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void arrowsPointAtTheCore(ArchRule rule) {
        rule.check(kobe);
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        classes()
                .that()
                .resideInAPackage("dev.kobe.adapter.(*)..")
                .should(useOnlyTheirOwn("dev.kobe.adapter."))
                .check(kobe);
    }

    @Test
    void coreIsAcyclicInItsOrder() {
        classes()
                .that()
                .resideInAPackage("dev.kobe.core..")
                .should(new ArchCondition<>("use only packages of core that stand before their own") {
                    @Override
                    public void check(JavaClass one, ConditionEvents events) {
                        int own = place(one);
                        if (own < 0) {
                            events.add(SimpleConditionEvent.violated(
                                    one, one.getName() + " is in a package of core that the order does not list"));
                        }
                        one.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .startsWith("dev.kobe.core."))
                                .filter(dependency -> place(dependency.getTargetClass()) > own)
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(one, dependency.getDescription())));
                    }
                })
                .check(kobe);
    }

    @Test
    void everyClassHasItsPlace() {
        classes()
                .that()
                .doNotHaveFullyQualifiedName("dev.kobe.Kobe")
                .and()
                .doNotHaveFullyQualifiedName("dev.kobe.package-info")
                .should()
                .resideInAnyPackage(
                        "dev.kobe.core.*",
                        "dev.kobe.guardian.*",
                        "dev.kobe.adapter.*..",
                        "dev.kobe.ui..",
                        "dev.kobe.cli",
                        "dev.kobe.app..")
                .check(kobe);
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path source : javaSources()) {
            Path note = source.resolveSibling("package-info.java");
            String text = Files.exists(note) ? Files.readString(note) : "";
            if (!text.contains("@NullMarked\npackage ") || !text.startsWith("// SPDX-License-Identifier: MIT\n/// ")) {
                silent.add(sources.relativize(source.getParent()).toString());
            }
        }
        assertThat(new TreeSet<>(silent))
                .as("packages without a package-info.java of one sentence and @NullMarked")
                .isEmpty();
    }

    @Test
    void coreIsPure() {
        noClasses()
                .that()
                .resideInAPackage("dev.kobe.core..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "javafx..",
                                "java.sql..",
                                "org.jooq..",
                                "org.h2..",
                                "com.fasterxml..",
                                "org.openpdf..",
                                "org.jfree..",
                                "java.net..",
                                "org.slf4j..",
                                "ch.qos..",
                                "picocli..")
                        .or(describe(
                                "Files, executors or threads",
                                one -> one.getName().equals("java.nio.file.Files")
                                        || one.getName().startsWith("java.util.concurrent.Executor")
                                        || one.getName().equals("java.lang.Thread"))))
                .check(kobe);
    }

    @Test
    void onlyAppAndTheSystemAdapterKnowTimeAndChance() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.kobe.app..", "dev.kobe.adapter.os..")
                // The PDF writer asks for a source of chance to name font subsets; ours takes its place and has none.
                .and()
                .haveNameNotMatching("dev\\.kobe\\.adapter\\.report\\.Typefaces(\\$NoChance)?")
                .should(reach("the clock or chance", TIME_AND_CHANCE))
                .check(kobe);
    }

    @Test
    void threadsAreMadeInThreePlaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.kobe.guardian.loop..", "dev.kobe.guardian.supervise..", "dev.kobe.ui.fx..")
                .should(reach("a thread of their own", THREADS))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(kobe);
    }

    @Test
    void onlyTheStoreKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.kobe.adapter.store..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jooq..", "java.sql..", "org.h2..", "org.flywaydb.."))
                .check(kobe);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        // app opens the window but shows nothing itself: it needs no JavaFX type.
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.kobe.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(kobe);
    }

    @Test
    void ordersLeaveThroughOneDoor() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(OrderDoor.class.getName())
                .should(new ArchCondition<>("call Broker.submit") {
                    @Override
                    public void check(JavaClass one, ConditionEvents events) {
                        one.getAccessesFromSelf().stream()
                                .filter(access -> access.getTarget().getName().equals("submit"))
                                .filter(access -> access.getTargetOwner().isAssignableTo(Broker.class))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.satisfied(one, access.getDescription())));
                    }
                })
                .check(kobe);
    }

    @Test
    void theDoorIsOpenedByTheEngineAloneAndOrdersAreWrittenByTheBrokersAdapterAlone() {
        only(DeskEngine.class.getName(), OrderDoor.class, "send");
        only(DeskEngine.class.getName(), OrderDoor.class, "<init>");
        only("dev.kobe.adapter.ibkr.OrderTraffic", OrderRequest.PlaceOrder.class, "<init>");
    }

    @Test
    void whatIsAskedAboutOrdersLeavesThroughTheSameDoor() {
        only(DeskEngine.class.getName(), OrderDoor.class, "ask");
        only("dev.kobe.adapter.ibkr.MarginPreviews", OrderRequest.PreviewOrder.class, "<init>");
    }

    private static void only(String caller, Class<?> owner, String member) {
        noClasses()
                .that(describe(
                        "are not " + caller + " or " + owner.getSimpleName(),
                        one -> !one.getName().equals(caller) && !one.getName().equals(owner.getName())))
                .should(new ArchCondition<>("call " + owner.getSimpleName() + "." + member) {
                    @Override
                    public void check(JavaClass one, ConditionEvents events) {
                        one.getAccessesFromSelf().stream()
                                .filter(access -> access.getTarget().getName().equals(member))
                                .filter(access -> access.getTargetOwner().isEquivalentTo(owner))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.satisfied(one, access.getDescription())));
                    }
                })
                .check(kobe);
    }

    @Test
    void aViewIsData() {
        noClasses()
                .that()
                .resideInAPackage("dev.kobe.ui..")
                .and(describe("are views", one -> one.getSimpleName().equals("View") && one.isRecord()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(kobe);
    }

    @Test
    void theLedgerHoldsNoBinaryFractions() {
        for (Class<?> exact : List.of(Money.class, Price.class, Quantity.class, Weight.class)) {
            assertThat(exact.isRecord() || !exact.isInterface()).isTrue();
            assertThat(Stream.concat(
                            Arrays.stream(exact.getDeclaredFields()).map(field -> (Class<?>) field.getType()),
                            exact.isRecord()
                                    ? Arrays.stream(exact.getRecordComponents()).map(RecordComponent::getType)
                                    : Stream.of()))
                    .as("what %s holds", exact.getSimpleName())
                    .isNotEmpty()
                    .doesNotContain(double.class, float.class, Double.class, Float.class);
        }
    }

    @Test
    void nothingUnforeseenIsSwallowed() throws IOException {
        Map<String, Integer> found = new java.util.TreeMap<>();
        for (Path source : javaSources()) {
            Matcher broad = BROAD_CATCH.matcher(Files.readString(source));
            while (broad.find()) {
                found.merge(sources.relativize(source).toString().replace('\\', '/'), 1, Integer::sum);
            }
        }
        assertThat(found.keySet())
                .as("catches of Exception, RuntimeException, Error or Throwable; the allowed ones: %s", SUPERVISED)
                .containsExactlyInAnyOrderElementsOf(SUPERVISED.keySet());
    }

    @Test
    void theScanSeesWhatItForbids() {
        assertThat("} catch (RuntimeException broken) {").containsPattern(BROAD_CATCH);
        assertThat("} catch (IOException | Exception broken) {").containsPattern(BROAD_CATCH);
        assertThat("} catch (IOException | IllegalStateException broken) {").doesNotContainPattern(BROAD_CATCH);
        assertThat(kobe.contain("dev.kobe.adapter.os.SystemTime")).isTrue();
        assertThat(calls(kobe.get("dev.kobe.adapter.os.SystemTime"), TIME_AND_CHANCE))
                .isNotEmpty();
        assertThat(calls(kobe.get("dev.kobe.guardian.supervise.Supervisor"), THREADS))
                .isNotEmpty();
    }

    private static DescribedPredicate<JavaClass> oursOutside(String... allowed) {
        return describe(
                "ours outside " + String.join(", ", allowed),
                one -> one.getName().startsWith(OURS)
                        && !resideInAnyPackage(allowed).test(one));
    }

    private static int place(JavaClass one) {
        String rest = one.getPackageName().substring("dev.kobe.core".length());
        return rest.isEmpty() ? -1 : CORE_ORDER.indexOf(rest.substring(1).split("\\.")[0]);
    }

    /// The floors of the adapters, which use no other adapter, and who may stand on each.
    private static final Map<String, Set<String>> FLOORS =
            Map.of("dev.kobe.adapter.file", Set.of(), "dev.kobe.adapter.tws", Set.of("ibkr", "gateway"));

    private static boolean mayStandOn(JavaClass floor, String who) {
        Set<String> few = FLOORS.get(floor.getPackageName());
        return few != null && (few.isEmpty() || few.contains(who));
    }

    private static ArchCondition<JavaClass> useOnlyTheirOwn(String family) {
        return new ArchCondition<>("use no other package below " + family) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(family))
                        .filter(dependency ->
                                !child(family, dependency.getTargetClass()).equals(child(family, one)))
                        .filter(dependency -> !mayStandOn(dependency.getTargetClass(), child(family, one)))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(one, dependency.getDescription())));
            }
        };
    }

    private static String child(String family, JavaClass one) {
        return one.getPackageName().substring(family.length()).split("\\.")[0];
    }

    private static ArchCondition<JavaClass> reach(String what, Set<String> forbidden) {
        return new ArchCondition<>("reach " + what) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                calls(one, forbidden).forEach(call -> events.add(SimpleConditionEvent.satisfied(one, call)));
            }
        };
    }

    /// Every call, construction and method reference of the class that is on the list.
    private static Set<String> calls(JavaClass one, Set<String> forbidden) {
        return Stream.concat(one.getCodeUnitAccessesFromSelf().stream(), one.getFieldAccessesFromSelf().stream())
                .filter(access -> isOn(access, forbidden))
                .map(JavaAccess::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOn(JavaAccess<?> access, Set<String> forbidden) {
        String called = access.getTarget().getName();
        boolean bare = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
        return Stream.concat(
                        Stream.of(access.getTargetOwner()),
                        Stream.concat(
                                access.getTargetOwner().getAllRawSuperclasses().stream(),
                                access.getTargetOwner().getAllRawInterfaces().stream()))
                .map(JavaClass::getName)
                .anyMatch(owner -> forbidden.contains(owner + "." + called)
                        || (bare && forbidden.contains(owner + "." + called + "()")));
    }

    private static List<Path> javaSources() throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
