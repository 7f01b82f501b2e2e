package org.xunyao.app.zone.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.cameras.CameraExtras;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.cameras.CamerasView;
import org.xunyao.app.cameras.CamerasViewModel;
import org.xunyao.app.cameras.model.SheetFiles;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.zone.BaselineWard;
import org.xunyao.app.zone.WearWard;
import org.xunyao.app.zone.ZoneWard;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;

/// Drawing zones in the register by keys and by mouse, over the real store.
class ZoneDrawingTest {
    private static final Reading READING = new Reading(
            "zone-draw",
            List.of(".scroll-pane", ".list-view"),
            List.of(".cameras-panel", ".cameras-side", ".zone-column", ".zone-side"));
    private static final CameraId C01 = new CameraId("C01");
    private static final CameraId C11 = ZonesOfStation.C11;

    @TempDir
    private Path folder;

    private @Nullable FxRig rig;

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, ENGLISH, 1302, 690"})
    void aPersonDrawsByKeysAndItIsInForceAtOnce(Theme theme, Language language, int width, int height)
            throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard ward = station.zones();
            try (FxRig shown = FxRig.show(theme, width, height, () -> view(station, ward, language))) {
                rig = shown;
                open();
                assertThat(READING.look(rig().scene(), theme + "-" + language + "-none"))
                        .isEmpty();
                key("#zone-canvas", KeyCode.N, false);
                key("#zone-canvas", KeyCode.LEFT, false);
                choose("#zone-kind", ZoneKind.COUNTER);
                choose("#zone-rule", "AI-01");
                key("#zone-canvas", KeyCode.N, false);
                keys(30, "#zone-canvas", KeyCode.RIGHT, false);
                choose("#zone-kind", ZoneKind.FLOOR);
                key("#zone-canvas", KeyCode.C, false);
                key("#zone-canvas", KeyCode.A, false);
                key("#zone-canvas", KeyCode.UP, false);
                int away = 0;
                for (ZoneKind kind : List.of(
                        ZoneKind.SHELF, ZoneKind.PRESCRIPTION, ZoneKind.LICENCE, ZoneKind.DISPLAY, ZoneKind.PLATE)) {
                    away += 7;
                    key("#zone-canvas", KeyCode.N, false);
                    keys(away, "#zone-canvas", KeyCode.LEFT, false);
                    key("#zone-canvas", KeyCode.DOWN, true);
                    choose("#zone-kind", kind);
                }
                assertThat(READING.look(rig().scene(), theme + "-" + language + "-drawing"))
                        .isEmpty();
                assertThat(ward.plan(C01))
                        .as("nothing is in force before it is saved")
                        .isEmpty();
                key("#zone-canvas", KeyCode.S, true);
                ZonePlan plan = ward.plan(C01).orElseThrow();
                assertThat(plan.number()).isEqualTo(1);
                assertThat(plan.zones()).hasSize(7);
                DrawnZone counter = plan.zones().getFirst();
                assertThat(counter.watch().orElseThrow().effectiveFrom()).isEqualTo(station.today());
                assertThat(counter.zone().corners().getFirst().x()).isBetween(0.339, 0.341);
                assertThat(plan.zones().get(1).zone().corners()).hasSize(5);
                assertThat(ward.posts()).hasSize(1);
                assertThat(READING.look(rig().scene(), theme + "-" + language + "-done"))
                        .isEmpty();
                key(".table-view", KeyCode.Z, false);
                assertThat(text("#zone-coverage")).as("of the counter").contains("26");
                select(1);
                assertThat(text("#zone-baseline")).contains(language == Language.CHINESE ? "未确认" : "never");
                key("#zone-canvas", KeyCode.B, false);
                assertThat(text("#zone-baseline")).contains(language == Language.CHINESE ? "学习中" : "being learnt");
                assertThat(text("#zone-said")).contains(language == Language.CHINESE ? "已保存" : "Saved");
                assertThat(READING.look(rig().scene(), theme + "-" + language + "-baseline"))
                        .isEmpty();
                select(6);
                assertThat(text("#zone-coverage")).as("of the plate").contains("药师不在岗");
                assertThat(READING.look(rig().scene(), theme + "-" + language + "-plate"))
                        .isEmpty();
                select(0);
                key("#zone-name", KeyCode.B, false);
                assertThat(text("#zone-said"))
                        .as("a letter of the name")
                        .doesNotContain(language == Language.CHINESE ? "货架" : "shelves");
                key("#zone-canvas", KeyCode.B, false);
                assertThat(text("#zone-said")).contains(language == Language.CHINESE ? "货架" : "shelves");
            }
        }
    }

    @Test
    void severalRulesWatchACameraAndAWholePictureNeedsNoCorners() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard ward = station.zones();
            try (FxRig shown = FxRig.show(Theme.DARK, 1_302, 690, () -> view(station, ward, Language.CHINESE))) {
                rig = shown;
                open();
                key("#zone-canvas", KeyCode.N, false);
                choose("#zone-kind", ZoneKind.COUNTER);
                assertThat(offered()).contains("AI-01", "AI-10").doesNotContain("AI-13", "AI-14");
                choose("#zone-rule", "AI-01");
                key("#zone-canvas", KeyCode.N, false);
                choose("#zone-kind", ZoneKind.PICTURE);
                assertThat(offered()).contains("AI-10", "AI-13", "AI-14").doesNotContain("AI-01");
                choose("#zone-rule", "AI-13");
                key("#zone-canvas", KeyCode.RIGHT, false);
                key("#zone-canvas", KeyCode.C, false);
                key("#zone-canvas", KeyCode.A, false);
                key("#zone-canvas", KeyCode.LEFT, false);
                key("#zone-canvas", KeyCode.N, false);
                choose("#zone-kind", ZoneKind.SHELF);
                choose("#zone-rule", "AI-10");
                assertThat(READING.look(rig().scene(), "several")).isEmpty();
                choose("#zone-kind", ZoneKind.LICENCE);
                assertThat(text("#zone-said")).contains("不适用");
                key("#zone-canvas", KeyCode.S, true);
                assertThat(ward.plan(C01)).as("refused").isEmpty();
                choose("#zone-kind", ZoneKind.SHELF);
                key("#zone-canvas", KeyCode.S, true);
                assertThat(ward.posts())
                        .extracting(post -> post.row().rule())
                        .containsExactlyInAnyOrder("AI-01", "AI-13", "AI-10");
                assertThat(ward.duties())
                        .singleElement()
                        .satisfies(post -> assertThat(post.row().rule()).isEqualTo("AI-01"));
                assertThat(ward.plan(C01).orElseThrow().zones().get(1).zone().isWhole())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, ENGLISH, 1302, 690"})
    void aPersonFramesWorkClothesByKeys(Theme theme, Language language, int width, int height) throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard ward = station.zones();
            try (FxRig shown = FxRig.show(theme, width, height, () -> view(station, ward, language))) {
                rig = shown;
                boolean chinese = language == Language.CHINESE;
                open();
                key("#zone-canvas", KeyCode.N, false);
                choose("#zone-rule", "AI-11");
                assertThat(FxRig.call(() -> ((ComboBox<?>) rig().scene().lookup("#zone-colour")).getValue()))
                        .isEqualTo(AlarmColour.BLUE);
                assertThat(text("#zone-baseline")).contains(chinese ? "没有样本" : "no samples");
                key("#zone-canvas", KeyCode.W, false);
                assertThat(READING.look(rig().scene(), theme + "-" + language + "-wear-none"))
                        .isEmpty();
                key("#wear-canvas", KeyCode.S, true);
                assertThat(text("#wear-said")).contains(chinese ? "先框出" : "Frame");
                key("#wear-canvas", KeyCode.N, false);
                keys(9, "#wear-canvas", KeyCode.LEFT, true);
                key("#wear-canvas", KeyCode.S, true);
                assertThat(text("#wear-said")).as("too small").contains(chinese ? "不可用" : "no use");
                key("#wear-canvas", KeyCode.DELETE, false);
                key("#wear-canvas", KeyCode.N, false);
                key("#wear-canvas", KeyCode.UP, false);
                key("#wear-canvas", KeyCode.N, false);
                keys(20, "#wear-canvas", KeyCode.LEFT, false);
                assertThat(READING.look(rig().scene(), theme + "-" + language + "-wear"))
                        .isEmpty();
                key("#wear-canvas", KeyCode.S, true);
                assertThat(text("#zone-said")).contains("2");
                assertThat(text("#zone-baseline")).contains(chinese ? "2 个样本" : "2 samples");
                assertThat(ward.plan(C01)).as("the zones are still a draft").isEmpty();
                key("#zone-canvas", KeyCode.W, false);
                key("#wear-canvas", KeyCode.N, false);
                key("#wear-canvas", KeyCode.ESCAPE, false);
                assertThat(text("#zone-baseline")).as("left").contains(chinese ? "2 个样本" : "2 samples");
            }
        }
    }

    private List<String> offered() {
        return FxRig.call(() -> ((ComboBox<?>) rig().scene().lookup("#zone-rule"))
                .getItems().stream().map(Object::toString).toList());
    }

    @Test
    void theMousePullsACornerToTheEdgeAndTheDraftWaitsForThePerson() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard ward = station.zones();
            try (FxRig shown = FxRig.show(Theme.DARK, 1_302, 690, () -> view(station, ward, Language.CHINESE))) {
                rig = shown;
                open();
                drag(0.2, 0.2, 0.6, 0.6);
                drag(0.6, 0.6, 0.995, 0.8);
                key("#zone-canvas", KeyCode.ESCAPE, false);
                assertThat(text("#zone-line")).contains("草稿");
                key(".table-view", KeyCode.Z, false);
                key("#zone-canvas", KeyCode.S, true);
                Corner pulled = ward.plan(C01)
                        .orElseThrow()
                        .zones()
                        .getFirst()
                        .zone()
                        .corners()
                        .get(2);
                assertThat(pulled.x()).isEqualTo(1);
                assertThat(pulled.y()).isBetween(0.799, 0.801);
                key(".table-view", KeyCode.Z, false);
                key("#zone-canvas", KeyCode.C, false);
                drag(0.2, 0.2, 0.95, 0.9);
                assertThat(text("#zone-said")).contains("交叉");
                key("#zone-canvas", KeyCode.S, true);
                assertThat(ward.plan(C01).orElseThrow().number()).as("refused").isEqualTo(1);
                key("#zone-canvas", KeyCode.Z, true);
                key("#zone-canvas", KeyCode.K, false);
                FxRig.call(() -> {
                    rig().scene().getRoot().lookupAll(".check-box").stream()
                            .map(CheckBox.class::cast)
                            .filter(box -> box.getText().startsWith("C11"))
                            .forEach(box -> box.setSelected(true));
                    return true;
                });
                assertThat(READING.look(rig().scene(), "copying")).isEmpty();
                FxRig.call(() -> {
                    ((javafx.scene.control.Button) rig().scene().lookup("#zone-copy-do")).fire();
                    return true;
                });
                rig().settle();
                assertThat(ward.plan(C11).orElseThrow().zones())
                        .isEqualTo(ward.plan(C01).orElseThrow().zones());
            }
        }
    }

    @Test
    void thatAMaskKeepsAZoneFromBeingReadIsSaidInsteadOfWhatWasRead() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard ward = station.zones();
            ward.begin(folder.resolve("none.csv"));
            Texts texts = Texts.of(Language.CHINESE).with("org.xunyao.app.app").with("org.xunyao.app.zone.zone");
            var words = new ZoneWords(ports(station, ward), texts, station.zone());
            var display = new DrawnZone(ZoneKind.DISPLAY, Zone.whole("温度计"), Optional.empty());
            var plate = new DrawnZone(ZoneKind.PLATE, Zone.whole("标牌"), Optional.empty());
            assertThat(words.coverage(C01, display, OptionalInt.empty()))
                    .contains("隐私遮挡")
                    .doesNotContain("药师不在岗");
            assertThat(words.coverage(C01, plate, OptionalInt.empty())).contains("药师不在岗");
        }
    }

    private void select(int place) {
        FxRig.call(() -> {
            ((ListView<?>) rig().scene().lookup("#zone-list"))
                    .getSelectionModel()
                    .select(place);
            return true;
        });
        rig().settle();
    }

    private void open() {
        rig().settle();
        FxRig.call(() -> {
            ((TableView<?>) rig().scene().lookup(".table-view"))
                    .getSelectionModel()
                    .select(0);
            return true;
        });
        rig().settle();
        key(".table-view", KeyCode.Z, false);
    }

    private FxRig rig() {
        return Objects.requireNonNull(rig);
    }

    private String text(String at) {
        return FxRig.call(() -> ((Label) rig().scene().lookup(at)).getText());
    }

    private static ZonesOfStation ports(CamerasStation station, ZoneWard ward) {
        var baselines = new BaselineWard(
                station.baselines(),
                ward,
                new BaselineWard.Hiding(camera -> Cover.nothing(), camera -> List.of()),
                Runnable::run,
                station);
        baselines.follow((camera, zones) -> {});
        var wears = new WearWard(station.wears(), ward, station);
        wears.follow((camera, asked) -> {});
        return new ZonesOfStation(station, ward, baselines, wears);
    }

    private static Parent view(CamerasStation station, ZoneWard ward, Language language) {
        var tasks = new Tasks(Runnable::run, Runnable::run, station);
        var model = new CamerasViewModel(station.ports("zhaojg"), tasks, station);
        model.refresh();
        Texts texts = Texts.of(language).with("org.xunyao.app.app").with(CamerasView.BUNDLE);
        var room = new ZoneRoom(ports(station, ward), tasks, texts, station.zone());
        return new CamerasView(
                model,
                texts,
                station.zone(),
                SheetFiles.ofSystem(),
                new CameraExtras(Optional.empty(), Optional.empty(), Optional.of(room), Optional.empty()));
    }

    private <T> void choose(String at, T value) {
        FxRig.call(() -> {
            @SuppressWarnings("unchecked")
            var box = (ComboBox<T>) rig().scene().lookup(at);
            box.setValue(value);
            return true;
        });
        rig().settle();
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        FxRig.call(() -> {
            Node canvas = rig().scene().lookup("#zone-canvas");
            mouse(canvas, MouseEvent.MOUSE_PRESSED, fromX, fromY);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, (fromX + toX) / 2, (fromY + toY) / 2);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, toX, toY);
            mouse(canvas, MouseEvent.MOUSE_RELEASED, toX, toY);
            return true;
        });
        rig().settle();
    }

    private static void mouse(Node at, javafx.event.EventType<MouseEvent> type, double x, double y) {
        var bounds = at.getLayoutBounds();
        Point2D point = new Point2D(bounds.getWidth() * x, bounds.getHeight() * y);
        Point2D screen = at.localToScreen(point);
        at.fireEvent(new MouseEvent(
                type,
                at.localToScene(point).getX(),
                at.localToScene(point).getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null));
    }

    private void key(String at, KeyCode code, boolean modified) {
        keys(1, at, code, modified);
    }

    /// Many in one breath: a picture after each would cost more than all the rest.
    private void keys(int times, String at, KeyCode code, boolean modified) {
        boolean shift = modified && code.isArrowKey();
        FxRig.call(() -> {
            Node node = rig().scene().lookup(at);
            node.requestFocus();
            for (int i = 0; i < times; i++) {
                node.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, modified && !shift, false, false));
            }
            return true;
        });
        rig().settle();
    }
}
