package org.xunyao.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.wall.WallView;
import org.xunyao.registry.GeoPoint;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the screen 地图, and what a person does there with keys alone.
class MapScreenTest {
    private static final Reading READING =
            new Reading("map", List.of(".side-scroll", ".sheet-table"), List.of(".beside-side", ".side-pane"));

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1302, 690",
        "DARK, CHINESE, 1856, 990",
        "HIGH_CONTRAST, CHINESE, 1302, 690",
        "LIGHT, ENGLISH, 1856, 990",
        "DARK, ENGLISH, 1302, 690",
    })
    void theCountyItsShopsAndAPlacingCanBeReadWhole(Theme theme, Language language, double width, double height) {
        String name = "%s-%s-%.0f".formatted(theme, language, width);
        var findings = new ArrayList<String>();
        var made = new ArrayList<MapViewModel>();
        try (var shot = shot(theme, language, width, height, MapBench.county(), made)) {
            findings.addAll(look(shot, "county-" + name, () -> {}));
            findings.addAll(look(shot, "near-" + name, () -> {
                made.getFirst().choose("shop1");
                made.getFirst().centre();
            }));
            findings.addAll(look(shot, "placing-" + name, () -> {
                made.getFirst().choose("shop9");
                made.getFirst().beginPlacing();
            }));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void twoHundredShopsCanBeReadToo() {
        try (var shot = shot(Theme.DARK, Language.CHINESE, 1856, 990, MapBench.many(200), new ArrayList<>())) {
            assertThat(look(shot, "many", () -> {})).isEmpty();
        }
    }

    @Test
    void everyShopIsReachedAndBroughtToTheMiddleByKeysAlone() {
        var made = new ArrayList<MapViewModel>();
        var bench = MapBench.county();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            shot.settle();
            assertThat(shot.focus()).isEqualTo("map-shops");
            MapViewModel model = made.getFirst();
            var names = new ArrayList<String>();
            names.add(chosen(model).key());
            for (int i = 1; i < 9; i++) {
                shot.press(KeyCode.J);
                names.add(chosen(model).key());
            }
            assertThat(names).doesNotHaveDuplicates().hasSize(9);
            while (!chosen(model).key().equals("shop8")) {
                shot.press(KeyCode.K);
            }
            double before = view(model, Viewport::scale);
            shot.press(KeyCode.ENTER);
            GeoPoint place = chosen(model).place().orElseThrow();
            assertThat(view(model, now -> Math.abs(now.screenX(place) - now.width() / 2)))
                    .isLessThan(1);
            assertThat(view(model, Viewport::scale)).isGreaterThan(before);
            shot.press(KeyCode.DIGIT0);
            assertThat(view(model, Viewport::scale)).isEqualTo(before);
            shot.press(KeyCode.PLUS);
            assertThat(view(model, Viewport::scale)).isGreaterThan(before);
            shot.press(KeyCode.MINUS);
            assertThat(view(model, Viewport::scale)).isEqualTo(before);
            assertThat(words(shot, "#map-shop-name")).isEqualTo("德润药房（枫桥镇）");
        }
    }

    @Test
    void theArrowsMoveTheMapOnlyWhereTheMapHasTheFocus() {
        var made = new ArrayList<MapViewModel>();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, MapBench.county(), made)) {
            shot.settle();
            MapViewModel model = made.getFirst();
            shot.press(KeyCode.PLUS);
            double before = view(model, Viewport::x);
            shot.press(KeyCode.RIGHT);
            assertThat(view(model, Viewport::x)).isEqualTo(before);
            FxRig.call(() -> {
                shot.scene().lookup("#map").requestFocus();
                return true;
            });
            shot.press(KeyCode.RIGHT);
            assertThat(view(model, Viewport::x)).isGreaterThan(before);
            shot.press(KeyCode.LEFT);
            assertThat(view(model, Viewport::x)).isEqualTo(before);
        }
    }

    @Test
    void theKeysLeadToTheWallTheAlarmsAndThePicturesOfTheShopInFront() {
        var made = new ArrayList<MapViewModel>();
        var bench = MapBench.county();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            shot.settle();
            FxRig.call(() -> {
                made.getFirst().choose("shop5");
                return true;
            });
            shot.press(KeyCode.W);
            shot.press(KeyCode.S);
            shot.press(KeyCode.A);
            assertThat(bench.heard)
                    .containsExactly(
                            "wall C005-1",
                            "streams C005-1",
                            "alarm " + bench.shops.get(4).alarms().getFirst().value());
        }
    }

    @Test
    void aFilterShowsItsShopsAndNoOthers() {
        var made = new ArrayList<MapViewModel>();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, MapBench.county(), made)) {
            shot.settle();
            MapViewModel model = made.getFirst();
            assertThat(keys(model)).hasSize(9);
            shot.press(KeyCode.F);
            assertThat(keys(model)).containsExactlyInAnyOrder("shop2", "shop4", "shop5", "shop6");
            shot.press(KeyCode.F);
            assertThat(keys(model)).containsExactlyInAnyOrder("shop1", "shop5", "shop6");
            shot.press(KeyCode.F);
            assertThat(keys(model)).containsExactlyInAnyOrder("shop1", "shop4");
            shot.press(KeyCode.F);
            assertThat(keys(model)).containsExactly("shop9");
            shot.press(KeyCode.F);
            assertThat(keys(model)).hasSize(9);
        }
    }

    @Test
    void aShopWithoutAPlaceIsListedAndPutOnTheMapByKeys() {
        var made = new ArrayList<MapViewModel>();
        var bench = MapBench.county();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            shot.settle();
            MapViewModel model = made.getFirst();
            FxRig.call(() -> {
                model.choose("shop9");
                return true;
            });
            shot.press(KeyCode.P);
            assertThat(shot.focus()).as("the arrows are the map's").isEqualTo("map");
            GeoPoint begin = FxRig.call(() -> model.placingProperty().get().orElseThrow());
            shot.press(KeyCode.RIGHT);
            shot.press(KeyCode.UP);
            shot.press(KeyCode.J);
            assertThat(chosen(model).key())
                    .as("no other shop is placed instead")
                    .isEqualTo("shop9");
            shot.press(KeyCode.ENTER);
            GeoPoint placed = chosen(model).place().orElseThrow();
            assertThat(placed.longitude()).isGreaterThan(begin.longitude());
            assertThat(placed.latitude()).isGreaterThan(begin.latitude());
            assertThat(bench.heard).containsExactly("placed 9");
            assertThat(words(shot, "#map-told")).startsWith("已保存");
            assertThat(shot.focus()).isEqualTo("map-shops");
            shot.press(KeyCode.P);
            shot.press(KeyCode.LEFT);
            shot.press(KeyCode.ESCAPE);
            assertThat(bench.heard).as("Esc saves nothing").hasSize(1);
        }
    }

    @Test
    void aClickPutsAShopUnderThePointerAndAClickOnASymbolTakesItsShop() {
        var made = new ArrayList<MapViewModel>();
        var bench = MapBench.county();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            shot.settle();
            MapViewModel model = made.getFirst();
            GeoPoint place = bench.shops.get(7).place().orElseThrow();
            click(shot, view(model, now -> now.screenX(place)), view(model, now -> now.screenY(place)));
            assertThat(chosen(model).key()).isEqualTo("shop8");
            FxRig.call(() -> {
                model.choose("shop9");
                model.beginPlacing();
                return true;
            });
            shot.settle();
            click(shot, 100, 120);
            GeoPoint under = FxRig.call(() -> model.viewProperty().get().at(100, 120));
            shot.press(KeyCode.ENTER);
            assertThat(chosen(model).place().orElseThrow().longitude()).isCloseTo(under.longitude(), offset(1e-6));
        }
    }

    @Test
    void whoMayNotPlaceIsNotOfferedItAndARefusalIsSaid() {
        var made = new ArrayList<MapViewModel>();
        var bench = MapBench.county();
        bench.mayPlace = false;
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            shot.settle();
            shot.press(KeyCode.P);
            assertThat(FxRig.call(() -> made.getFirst().placingProperty().get()))
                    .isEmpty();
            assertThat(FxRig.call(() -> Optional.ofNullable(shot.scene().lookup("#map-place"))))
                    .isEmpty();
        }
        var failing = MapBench.county();
        failing.refuses = Optional.of("PLACE-NO-SHOP");
        made.clear();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, failing, made)) {
            shot.settle();
            shot.press(KeyCode.P);
            shot.press(KeyCode.ENTER);
            assertThat(words(shot, "#map-told")).contains("企业登记里已没有这家店");
        }
    }

    @Test
    void withoutAMapTheShopsAreThereAllTheSameAndTheReasonIsSaid() {
        var made = new ArrayList<MapViewModel>();
        var bench = MapBench.county();
        bench.noMap = Optional.of("MAP-BAD");
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            assertThat(look(shot, "nomap", () -> {})).isEmpty();
            assertThat(words(shot, "#map-told")).contains("GeoJSON");
            assertThat(FxRig.call(() ->
                            Mark.of(
                                            made.getFirst().shopsProperty().get(),
                                            made.getFirst().viewProperty().get())
                                    .stream()
                                    .mapToInt(mark -> mark.shops().size())
                                    .sum()))
                    .isEqualTo(8);
        }
    }

    @Test
    void anotherStateOfACameraChangesTheSymbolWithoutReadingAnything() {
        var made = new ArrayList<MapViewModel>();
        var bench = MapBench.county();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            shot.settle();
            MapViewModel model = made.getFirst();
            var camera = bench.shops.get(7).cameras().getFirst().id();
            bench.standing.put(camera, new MapPorts.Standing(MapState.FROZEN, Optional.empty()));
            bench.shops.clear();
            FxRig.call(() -> {
                model.tick();
                return true;
            });
            assertThat(FxRig.call(() -> model.allProperty().get().stream()
                            .filter(shop -> shop.key().equals("shop8"))
                            .map(MapShop::state)
                            .toList()))
                    .containsExactly(MapState.FROZEN);
        }
    }

    @Test
    void theWordsOfTheStatesAreTheWallsAndBothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(Reading.unlike(MapView.class, "map")).isEmpty();
        for (String language : List.of("", "_en")) {
            var ours = Reading.bundle(MapView.class, "map" + language + ".properties");
            var walls = Reading.bundle(WallView.class, "wall" + language + ".properties");
            for (MapState state : MapState.values()) {
                String key = switch (state) {
                    case DOWN, STALLED, UNDECODED, LATE, LIVE, CONNECTING, IDLE ->
                        "state." + state.name().toLowerCase(Locale.ROOT);
                    case NO_RIGHT -> "state.right";
                    case TOO_LARGE, NO_PLACE, BROKEN, FROZEN, COVERED, DARK, MOVED, BLURRED -> "state." + state.name();
                    case NONE -> "";
                };
                if (!key.isEmpty()) {
                    assertThat(ours.getProperty("state." + state.name()))
                            .as(key)
                            .isEqualTo(walls.getProperty(key).replace(" {0} s", ""));
                }
            }
        }
    }

    private static MapShop chosen(MapViewModel model) {
        return FxRig.call(() -> model.chosenProperty().get().orElseThrow());
    }

    private static List<String> keys(MapViewModel model) {
        return FxRig.call(
                () -> model.shopsProperty().get().stream().map(MapShop::key).toList());
    }

    private static double view(MapViewModel model, ToDoubleFunction<Viewport> of) {
        return FxRig.call(() -> of.applyAsDouble(model.viewProperty().get()));
    }

    private static String words(Shot<MapView> shot, String id) {
        return FxRig.call(() -> ((Label) shot.scene().lookup(id)).getText());
    }

    private static void click(Shot<MapView> shot, double x, double y) {
        FxRig.call(() -> {
            Node map = shot.scene().lookup("#map");
            Point2D at = map.localToScene(x, y);
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(
                        map,
                        new MouseEvent(
                                type,
                                at.getX(),
                                at.getY(),
                                0,
                                0,
                                MouseButton.PRIMARY,
                                1,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                true,
                                false,
                                true,
                                null));
            }
            return true;
        });
        shot.settle();
    }

    private static List<String> look(Shot<MapView> shot, String label, Runnable act) {
        return shot.look(label, view -> act.run());
    }

    private static Shot<MapView> shot(
            Theme theme, Language language, double width, double height, MapBench bench, List<MapViewModel> made) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app");
        var tasks = new Tasks(Runnable::run, Fx.executor(), bench);
        return Shot.of(READING, theme, width, height, () -> {
            var model = new MapViewModel(bench.ports(), tasks);
            made.addFirst(model);
            return new MapView(model, texts, bench.zone());
        });
    }
}
