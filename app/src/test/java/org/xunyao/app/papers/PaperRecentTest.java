package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.papers.recent.PaperHead;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The list of documents, page by page.
final class PaperRecentTest {
    private static final Reading READING = new Reading("papers-recent", List.of(".scroll-pane"), List.of("#recent"));

    @TempDir
    Path folder;

    @Test
    void theListGoesOnWhereItEndedAndTheCursorStandsOnTheFirstNewLine() {
        FxRig.start();
        var bench = new PaperBench(folder, Runnable::run, Fx.executor());
        bench.pageSize = 2;
        PapersViewModel model = bench.model(new RealPress());
        FxRig.call(() -> written(model, 5));
        Texts texts = Texts.of(Language.CHINESE);
        try (var shot = Shot.of(
                READING,
                Theme.LIGHT,
                1302,
                698,
                () -> new PapersView(model, texts, bench.room.zone(), suggested -> Optional.empty()))) {
            assertThat(shot.look("first", view -> {})).isEmpty();
            assertThat(FxRig.call(() -> model.recent().heads().size())).isEqualTo(2);
            more(shot);
            assertThat(FxRig.call(() -> model.recent().heads().size())).isEqualTo(4);
            assertThat(FxRig.call(() -> shot.scene().getFocusOwner()))
                    .isSameAs(FxRig.call(() -> rows(shot).get(2)));
            more(shot);
            assertThat(FxRig.call(() -> model.recent().heads().stream()
                            .map(PaperHead::id)
                            .distinct()
                            .count()))
                    .isEqualTo(5);
            assertThat(FxRig.call(() -> shot.scene().lookup("#papers-more").isVisible()))
                    .as("there is no more to list")
                    .isFalse();
        }
    }

    private static boolean written(PapersViewModel model, int count) {
        for (int i = 0; i < count; i++) {
            model.create(PaperBench.CASE, 33);
            PaperModel paper = model.currentProperty().get().orElseThrow();
            paper.type("violated", "第" + i);
            model.close();
        }
        return true;
    }

    private static void more(Shot<PapersView> shot) {
        FxRig.call(() -> {
            ((Button) shot.scene().lookup("#papers-more")).fire();
            return true;
        });
        shot.settle();
    }

    private static List<javafx.scene.Node> rows(Shot<PapersView> shot) {
        return List.copyOf(((javafx.scene.layout.VBox) shot.scene().lookup(".papers-recent-lines")).getChildren());
    }
}
