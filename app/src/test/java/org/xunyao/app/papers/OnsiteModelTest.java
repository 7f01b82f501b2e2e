package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.papers.desk.OnsiteStation;
import org.xunyao.app.papers.form.Shape;
import org.xunyao.app.shell.StillClock;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.forms.SceneRecord;
import org.xunyao.store.files.DurableFilesOnDisk;

/// The on-site mode without a screen.
final class OnsiteModelTest {
    @TempDir
    Path folder;

    private final OnsiteShop shop = new OnsiteShop();

    @Test
    void theStationRemembersTheModeAndAnythingElseInTheFileIsNotOn() throws java.io.IOException {
        Path file = folder.resolve("papers-onsite.txt");
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20);
        var clock = new StillClock(java.time.Instant.parse("2026-11-20T02:42:07Z"));
        var station = new OnsiteStation(file, files, clock, List::of);
        assertThat(station.kept()).isFalse();
        station.keep(true);
        assertThat(station.kept()).isTrue();
        station.keep(false);
        assertThat(station.kept()).isFalse();
        java.nio.file.Files.writeString(file, "on".repeat(40));
        assertThat(station.kept()).isFalse();
        assertThat(station.now()).isEqualTo("2026-11-20T10:42:07");
    }

    @Test
    void aModeThatCannotBeRememberedIsTurnedAndSaysSo() {
        PapersViewModel model = model();
        shop.diskFull = true;
        model.onsite().turn();
        assertThat(model.onsite().onProperty().get()).isTrue();
        assertThat(model.onsite().faultProperty().get()).contains("DISK-FULL");
        shop.diskFull = false;
        model.onsite().turn();
        assertThat(model.onsite().faultProperty().get()).isEmpty();
        assertThat(shop.on).isFalse();
    }

    @Test
    void aRoomWithoutAStationHasNoMode() {
        PapersViewModel model = new PaperBench(folder, Runnable::run, Runnable::run).model();
        model.onsite().turn();
        assertThat(model.onsite().offered()).isFalse();
        assertThat(model.onsite().onProperty().get()).isFalse();
        assertThat(model.onsite().now(Shape.MOMENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MOMENT, 2026-11-20 11:25", "DAY, 2026-11-20", "LINE, ''", "ROWS, ''", "TICK, ''"})
    void onlyTimesAndDaysCanBeThisMoment(Shape shape, String said) {
        assertThat(model().onsite().now(shape).orElse("")).isEqualTo(said);
    }

    @Test
    void firstTheMatterThenThePaperAndASittingHasItsOwn() {
        PapersViewModel model = model();
        model.onsite().turn();
        model.refresh();
        assertThat(model.start().matters()).containsExactlyElementsOf(shop.matters);
        assertThat(model.start().kinds()).isEmpty();
        model.start().begin(9);
        assertThat(model.papers()).as("nothing is chosen").isEmpty();
        model.start().choose(OnsiteShop.SITTING);
        assertThat(model.start().kinds()).containsExactly(9, 14, 44, 33, 10, 50);
        model.start().choose(OnsiteShop.CASE);
        assertThat(model.start().kinds()).containsExactly(9, 14, 19, 21, 24, 33, 10, 50);
        model.start().begin(9);
        assertThat(model.papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper.facts()).isInstanceOf(SceneRecord.class));
        model.begin();
        assertThat(model.currentProperty().get()).isEqualTo(Optional.empty());
        assertThat(model.papers()).as("it stays open").hasSize(1);
    }

    @Test
    void whatIsChosenAndGoneIsChosenNoMore() {
        PapersViewModel model = model();
        model.onsite().turn();
        model.refresh();
        model.start().choose(OnsiteShop.LEAD);
        shop.matters = List.of(OnsiteShop.CASE);
        model.refresh();
        assertThat(model.start().chosenProperty().get()).isEmpty();
    }

    private PapersViewModel model() {
        var bench = new PaperBench(folder, Runnable::run, Runnable::run);
        return bench.model(bench, shop);
    }
}
