package org.xunyao.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.registry.GeoPoint;

class MarkTest {
    private static final List<MapShop> SHOPS = MapBench.many(200).shops;
    private static final Viewport WHOLE = Viewport.whole(
            Projection.around(
                    List.of(),
                    SHOPS.stream().flatMap(shop -> shop.place().stream()).toList()),
            900,
            600);

    @Test
    void howeverCloseOneLooksEveryShopIsInOneSymbolAndTheCountsAddUp() {
        Viewport view = WHOLE;
        int before = 0;
        for (int step = 0; step < 24; step++) {
            List<Mark> marks = Mark.of(SHOPS, view);
            assertThat(marks.stream().flatMap(mark -> mark.shops().stream()))
                    .containsExactlyInAnyOrderElementsOf(SHOPS);
            assertThat(marks.stream().mapToInt(Mark::alarms).sum())
                    .isEqualTo(SHOPS.stream()
                            .mapToInt(shop -> shop.alarms().size())
                            .sum());
            assertThat(marks.stream().mapToInt(Mark::leads).sum())
                    .isEqualTo(SHOPS.stream().mapToInt(MapShop::leads).sum());
            before = marks.size();
            view = view.zoomed(1.5, 450, 300);
        }
        assertThat(Mark.of(SHOPS, WHOLE)).hasSizeLessThan(150);
        assertThat(before).as("near enough nothing lies on anything").isEqualTo(SHOPS.size());
    }

    @Test
    void aSymbolIsAsBadAsItsWorstShop() {
        List<Mark> marks = Mark.of(SHOPS, WHOLE);
        assertThat(marks)
                .anyMatch(Mark::many)
                .allSatisfy(mark ->
                        assertThat(mark.shops()).noneMatch(shop -> shop.state().compareTo(mark.state()) < 0));
    }

    @Test
    void movingTheMapLeavesTheSymbolsTogetherAsTheyWere() {
        assertThat(Mark.of(SHOPS, WHOLE.zoomed(2, 1, 1).moved(137, -51)))
                .extracting(Mark::shops)
                .isEqualTo(Mark.of(SHOPS, WHOLE.zoomed(2, 1, 1)).stream()
                        .map(Mark::shops)
                        .toList());
    }

    @Test
    void whatLiesUnderThePointerStaysThereWhileZoomingAndThereIsAnEndBothWays() {
        GeoPoint under = WHOLE.at(500, 320);
        Viewport closer = WHOLE.zoomed(3, 500, 320);
        assertThat(closer.screenX(under)).isCloseTo(500, offset(0.001));
        assertThat(closer.screenY(under)).isCloseTo(320, offset(0.001));
        assertThat(WHOLE.zoomed(0.001, 450, 300).scale()).isEqualTo(WHOLE.scale());
        Viewport closest = WHOLE.zoomed(1e9, 450, 300);
        assertThat(closest.zoomed(2, 450, 300).scale()).isEqualTo(closest.scale());
        assertThat(closest.moved(1e9, 1e9).at(450, 300)).isNotEqualTo(under);
    }

    @Test
    void onePlaceAloneAndNoPlaceAtAllAreAMapToo() {
        GeoPoint only = new GeoPoint(180, -90);
        Viewport alone = Viewport.whole(Projection.around(List.of(), List.of(only)), 5000, 3000);
        assertThat(alone.on(only).screenX(only)).isCloseTo(2500, offset(0.1));
        Viewport none = Viewport.whole(Projection.around(List.of(), List.of()), 1, 1);
        assertThat(none.sized(800, 600).zoomed(1.5, 3, 3).scale()).isPositive().isFinite();
        assertThat(Optional.of(none.at(0, 0))).isPresent();
    }
}
