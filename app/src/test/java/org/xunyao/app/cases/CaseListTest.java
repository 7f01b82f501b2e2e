package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.cases.list.CaseFilter;
import org.xunyao.app.cases.list.CaseFilter.Scope;
import org.xunyao.app.cases.list.FilterModel;
import org.xunyao.app.cases.list.NamedFilter;
import org.xunyao.app.cases.list.StageGroup;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.video.wall.ViewOwner;

/// What the list shows through its filter, and what stands first in it, over the real database.
final class CaseListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path folder;

    private static CaseBench bench;

    @BeforeAll
    static void fill() {
        bench = new CaseBench(folder.resolve("data"));
        bench.today(LocalDate.of(2026, 7, 1));
        CaseCourseTest.filed(bench, "旧案药房");
        bench.begin(DAY);
        CaseCourseTest.filed(bench, "康民大药房（滨河店）");
        // Older cases lie behind so many leads that the first page has none of them.
        for (int i = 0; i < 60; i++) {
            bench.now = bench.now.plusSeconds(1);
            bench.source(bench.pharmacy("药房" + i), "处方药柜台无人在岗", DAY);
            bench.desks().leads().register(bench.person("wangxl"), bench.origins.getFirst());
        }
        bench.origins.clear();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void whatWaitsForAPersonStandsFirstAndIsCountedWhole() {
        CasesViewModel officer = at("liming");
        assertThat(officer.list().items().getFirst()).isInstanceOf(Matter.OfCase.class);
        assertThat(Matter.heading(officer.list().items().getFirst())).isEqualTo(Matter.Section.MINE);
        assertThat(officer.waitingProperty().get())
                .as("both cases are to be finished")
                .isEqualTo(2);
        assertThat(at("xuxin").waitingProperty().get())
                .as("an inspector who is officer of none")
                .isZero();
        assertThat(at("zhaojg").waitingProperty().get())
                .as("those behind the page too")
                .isEqualTo(60);
    }

    @Test
    void aFilterFindsWhatLiesBehindThePage() {
        CasesViewModel officer = at("liming");
        FilterModel filters = officer.list().filters();
        filters.change(CaseFilter.all().text("药房3 无人"));
        assertThat(officer.list().items()).extracting(Matter::shop).contains("药房3", "药房30");
        filters.change(CaseFilter.all().text("药房0"));
        assertThat(officer.list().items()).extracting(Matter::shop).containsExactly("药房0");
        filters.change(CaseFilter.all().group(Optional.of(StageGroup.INVESTIGATION)));
        assertThat(officer.list().items()).extracting(Matter::shop).containsExactly("康民大药房（滨河店）", "旧案药房");
        filters.late();
        assertThat(officer.list().items()).extracting(Matter::shop).containsExactly("旧案药房");
        assertThat(officer.current().map(Matter::shop)).contains("旧案药房");
        filters.change(CaseFilter.all().scope(Scope.OWN));
        assertThat(officer.list().items()).hasSize(2);
    }

    @Test
    void aFilterUnderTheNameOfARoleIsFoundByAllWhoHoldIt() {
        FilterModel filters = at("liming").list().filters();
        filters.change(CaseFilter.all().scope(Scope.WAITING).overdue(true));
        ViewOwner role = filters.owners().getLast();
        assertThat(filters.keep(role, " ")).as("no name").isFalse();
        assertThat(filters.keep(role, "我的逾期")).isTrue();
        FilterModel other = at("wangxl").list().filters();
        other.read();
        assertThat(other.kept()).extracting(NamedFilter::name).containsExactly("我的逾期");
        other.nextKept();
        assertThat(other.filterProperty().get().overdue()).isTrue();
        other.drop();
        assertThat(other.kept()).isEmpty();
        FilterModel leader = at("chenlx").list().filters();
        leader.read();
        assertThat(leader.kept()).isEmpty();
    }

    private static CasesViewModel at(String login) {
        CasesViewModel model = bench.model(login);
        model.refresh();
        return model;
    }
}
