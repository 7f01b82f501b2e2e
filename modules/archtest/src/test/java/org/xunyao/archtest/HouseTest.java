package org.xunyao.archtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule holds in the tree, and every rule reports what was planted for it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTest {
    private final Tree tree = new Tree();
    private final Waivers waivers = new Waivers();
    private final Stock whole = tree.whole();

    static Stream<Rule> rules() {
        return Stream.of(
                        LayerRules.all(),
                        HabitRules.all(),
                        TypeRules.all(),
                        DeskRules.all(),
                        SourceRules.all(),
                        PomRules.all())
                .flatMap(List::stream);
    }

    @BeforeAll
    void figures() {
        new Figures(whole.sources()).print();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleHolds(Rule rule) {
        List<Offence> offences = rule.check().apply(whole).stream()
                .filter(offence -> !waivers.cover(rule, offence))
                .toList();
        offences.forEach(offence -> System.out.println("OFFENCE " + rule.id() + " | " + offence));

        assertThat(offences).as(rule.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleReportsThePlantedViolationAndNothingBesideIt(Rule rule) {
        Stock planted = tree.planted(rule);
        List<Offence> offences = rule.check().apply(planted);
        String reported = offences.stream().map(Offence::toString).collect(Collectors.joining("\n"));

        assertThat(offences).as("planted for %s", rule).isNotEmpty();
        assertThat(reported).containsIgnoringCase("guilty");
        assertThat(planted.sources().stream().map(Source::name).filter(name -> name.contains("Guilty")))
                .allSatisfy(name -> assertThat(reported).contains(name));
        assertThat(offences.stream().map(Offence::where)).noneMatch(where -> where.contains("Innocent"));
    }

    @Test
    void filesAndMethodsKeepTheirUsualSize() {
        var figures = new Figures(whole.sources());

        assertThat(figures.fileP95()).isLessThanOrEqualTo(SourceRules.FILE_P95);
        assertThat(figures.methodP95()).isLessThanOrEqualTo(SourceRules.METHOD_P95);
    }

    @Test
    void treeIsReadAtAll() {
        assertThat(whole.sources()).hasSizeGreaterThan(30);
        assertThat(whole.classes()).hasSizeGreaterThan(30);
        var read = whole.classes().stream().map(type -> type.getName().replaceFirst("\\$.*", ""));
        var missing = whole.sources().stream()
                .map(Source::name)
                .filter(name -> !name.endsWith("package-info"))
                .collect(Collectors.toCollection(TreeSet::new));
        read.toList().forEach(missing::remove);

        assertThat(missing).as("sources without classes on the class path").isEmpty();
    }

    @Test
    void everyExceptionNamesADecision() {
        assertThat(waivers.withoutDecision(tree.root())).isEmpty();
    }

    @Test
    void guardedStatesExist() {
        var names = whole.classes().stream().map(type -> type.getName()).collect(Collectors.toSet());

        assertThat(names).containsAll(whole.guarded());
    }
}
