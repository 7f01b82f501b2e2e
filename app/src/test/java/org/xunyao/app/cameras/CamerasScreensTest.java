package org.xunyao.app.cameras;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.cameras.model.CameraField;
import org.xunyao.app.cameras.model.SheetFiles;
import org.xunyao.app.conflict.Conflict;
import org.xunyao.registry.DeviceFile;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

class CamerasScreensTest {
    @TempDir
    static Path folder;

    private static CamerasStation station;
    private static Path good;
    private static Path bad;

    @BeforeAll
    static void open() throws IOException {
        station = new CamerasStation(folder);
        good = Files.writeString(folder.resolve("县城点位表.csv"), """
                点位编码,店名,点位,主码流地址
                C01,康民大药房（滨河店）,收银台,
                C90,澜溪县城关镇康民济世堂䶮记医药连锁有限公司第二百三十七分店,门口,rtsp://10.3.3.3/1
                """);
        bad = Files.writeString(folder.resolve("有错的点位表.csv"), """
                点位编码,店名,点位,主码流地址
                =1+1,康民大药房（滨河店）,收银台,
                C90,,门口,file:///etc/passwd
                C91,新店,门口,file:///etc/passwd
                """);
    }

    @AfterAll
    static void close() {
        station.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1856, 990",
        "DARK, CHINESE, 1302, 620",
        "HIGH_CONTRAST, ENGLISH, 1302, 620",
    })
    void everyPaneCanBeReadWhole(Theme theme, Language language, int width, int height) {
        var found = new ArrayList<String>();
        var look = new Look(theme, language, width, height, found);
        look.at("cameras-list", model -> {});
        look.at("cameras-bad", model -> select(model, 1));
        look.at("cameras-form", model -> {
            select(model, 0);
            model.edit();
            model.type(CameraField.MAIN, "gopher://10.1.1.1/");
            model.save();
        });
        look.at("cameras-test", model -> {
            select(model, 0);
            model.examine();
        });
        look.at("cameras-paper", model -> {
            select(model, 0);
            model.paper(DeviceFile.Item.CLOCK_CHECKED);
            model.refusePaper();
        });
        look.at("cameras-withdraw", model -> {
            select(model, 0);
            model.withdraw();
        });
        look.at("cameras-import", model -> model.look(good));
        look.at("cameras-import-bad", model -> model.look(bad));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource("DARK, CHINESE, 1302, 620")
    void bothVersionsOfAClashCanBeReadWhole(Theme theme, Language language, int width, int height) {
        var found = new ArrayList<String>();
        new Look(theme, language, width, height, found).at("cameras-clash", model -> {
            model.select(model.rows().get(3));
            model.edit();
            model.type(CameraField.PLACE, "收银台");
            var other = new CamerasViewModel(
                    station.ports("zhaojg"), new Tasks(Runnable::run, Runnable::run, station), station);
            other.refresh();
            other.select(other.rows().get(3));
            other.edit();
            other.type(CameraField.PLACE, "仓库");
            other.save();
            model.save();
            Conflict conflict = ((CameraSide.Clash) model.sideProperty().get()).conflict();
            assertThat(conflict.differing()).isEqualTo(1);
        });
        assertThat(found).isEmpty();
    }

    private static void select(CamerasViewModel model, int row) {
        model.select(model.rows().get(row));
    }

    private record Look(Theme theme, Language language, int width, int height, List<String> found) {
        void at(String name, Consumer<CamerasViewModel> before) {
            var reading = new Reading(
                    name,
                    List.of(".side-scroll", ".sheet-table", ".conflict-scroll", ".text-field"),
                    List.of(".panel-head", ".cameras-bar", ".cameras-panel", ".cameras-side"));
            try (FxRig rig = FxRig.show(theme, width, height, () -> view(before))) {
                WaitForAsyncUtils.waitForFxEvents(3);
                rig.settle();
                found.addAll(reading.look(rig.scene(), theme + "-" + language + "-" + width));
            }
        }

        private Parent view(Consumer<CamerasViewModel> before) {
            var model = new CamerasViewModel(
                    station.ports("zhaojg", CamerasStation.illness()),
                    new Tasks(Runnable::run, Runnable::run, station),
                    station);
            model.refresh();
            Texts texts = Texts.of(language).with("org.xunyao.app.app").with(CamerasView.BUNDLE);
            var view = new CamerasView(model, texts, station.zone(), new None());
            before.accept(model);
            return view;
        }
    }

    private record None() implements SheetFiles {
        @Override
        public Optional<Path> open(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.empty();
        }
    }
}
