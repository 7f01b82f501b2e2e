package org.xunyao.video.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.WallStand.Page;
import org.xunyao.video.wall.WallStand.Second;

class WallViewsTextTest {
    private static final ViewOwner LI = ViewOwner.person("0190-a");
    private static final ViewOwner WALL = ViewOwner.role("WALL_OPERATOR");
    private static final WallPlan PLAN = WallPlan.of(
                    WallLayout.ONE_AND_SEVEN, List.of(new CameraId("C-1"), new CameraId("C_2")))
            .put(5, new CameraId("-"));

    private static WallViews views() {
        var second = new Second(new Page(WallPlan.of(WallLayout.THIRTY_SIX, List.of()), 0), "1920x1080+-1920+0");
        return WallViews.NONE
                .save(LI, new NamedView("重点店 4×4 （城 关）", PLAN))
                .save(LI, new NamedView("𠮷野 second", PLAN.with(WallLayout.FOUR)))
                .save(WALL, new NamedView("昨日未看", WallPlan.of(WallLayout.ONE, List.of())))
                .left(LI, new WallStand(new Page(PLAN.with(WallLayout.FOUR), 1), true, Optional.of(second)))
                .left(ViewOwner.person("b"), new WallStand(new Page(PLAN, 0), false, Optional.empty()));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws WallViewsException {
        assertThat(WallViewsText.read(WallViewsText.write(views()))).isEqualTo(views());
        assertThat(WallViewsText.read(WallViewsText.write(WallViews.NONE))).isEqualTo(WallViews.NONE);
    }

    @Test
    void aFreeLayoutIsWrittenInTheSecondVersionAndReadAgain() throws WallViewsException {
        assertThat(WallViewsText.write(views())).as("as older programs know it").startsWith("xunyao-wall 1\n");
        FreeLayout layout = FreeLayout.of(WallLayout.ONE_AND_SEVEN)
                .resize(0, -5, -7)
                .flatMap(smaller -> smaller.split(3))
                .orElseThrow();
        WallViews free = views().save(LI, new NamedView("大屏", PLAN.with(layout)));
        assertThat(WallViewsText.write(free)).startsWith("xunyao-wall 2\n");
        assertThat(WallViewsText.read(WallViewsText.write(free))).isEqualTo(free);
        var second = new Second(new Page(PLAN.with(layout), 0), "1920x1080+0+0");
        WallViews left =
                WallViews.NONE.left(LI, new WallStand(new Page(PLAN.with(layout), 1), true, Optional.of(second)));
        assertThat(WallViewsText.read(WallViewsText.write(left))).isEqualTo(left);
        assertThat(WallViewsText.read("xunyao-wall 2\nview person:a FOUR C1 n").named())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREE:",
                "FREE:0.0.24",
                "FREE:0.0.24.24.1",
                "FREE:0.0.25.3",
                "FREE:22.0.3.3",
                "FREE:0.0.2.3",
                "FREE:0.0.4.4;3.3.4.4",
                "FREE:0.0.4.4;",
                "FREE:-1.0.4.4",
                "FREE:+1.0.4.4",
                "FREE:٣.0.4.4",
                "FREE:999999999999.0.4.4",
                "free:0.0.24.24",
            })
    void aFreeLayoutThatIsNoneIsRefusedWhole(String layout) {
        assertThatThrownBy(() -> WallViewsText.read("xunyao-wall 2\nview person:a " + layout + " C1 n"))
                .isInstanceOf(WallViewsException.class);
        assertThatThrownBy(() -> WallViewsText.read("xunyao-wall 2\nleft person:a whole " + layout + " 0 C1"))
                .isInstanceOf(WallViewsException.class);
    }

    @Test
    void theFirstVersionHoldsNoFreeLayout() {
        assertThatThrownBy(() -> WallViewsText.read("xunyao-wall 1\nview person:a FREE:0.0.24.24 C1 n"))
                .isInstanceOf(WallViewsException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xunyao-wall 3\n",
                "xunyao-wall 1\nview",
                "xunyao-wall 1\nview person:a FOUR C1",
                "xunyao-wall 1\nview person:a FOUR C1 ",
                "xunyao-wall 1\nview person:../x FOUR C1 n",
                "xunyao-wall 1\nview person:a FIVE C1 n",
                "xunyao-wall 1\nview person:a FOUR C1,C1 n",
                "xunyao-wall 1\nview person:a FOUR C1,,C2 n",
                "xunyao-wall 1\nview person:a FOUR C1 a\u202Eb",
                "xunyao-wall 1\nview person:a FOUR C1 n\nview person:a FOUR C2 n",
                "xunyao-wall 1\nleft person:a whole FOUR x C1",
                "xunyao-wall 1\nleft person:a half FOUR 0 C1",
                "xunyao-wall 1\nleft person:a whole FOUR 99999999999 C1",
                "xunyao-wall 1\nsecond person:a s FOUR 0 C1",
                "xunyao-wall 1\ndrop table",
            })
    void aTextThatIsNotOursIsRefusedWhole(String text) {
        assertThatThrownBy(() -> WallViewsText.read(text)).isInstanceOf(WallViewsException.class);
    }

    @Test
    void toManyPlacesLinesOrViewsAreRefused() {
        String places = String.join(
                ",", IntStream.range(0, 2_000).mapToObj(i -> "C" + i).toList());
        String views = String.join(
                "\n",
                IntStream.range(0, 101)
                        .mapToObj(i -> "view person:a ONE . n" + i)
                        .toList());
        for (String lines : List.of("view person:a ONE " + places + " n", views, "\n".repeat(30_000))) {
            assertThatThrownBy(() -> WallViewsText.read("xunyao-wall 1\n" + lines))
                    .isInstanceOf(WallViewsException.class);
        }
    }

    @Test
    void aBrokenTextIsEitherReadOrRefusedAndNothingElse() {
        WallPlan free = PLAN.with(FreeLayout.of(WallLayout.SIXTEEN));
        String whole = WallViewsText.write(views().save(LI, new NamedView("大屏", free)));
        var random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            var broken = new StringBuilder(whole);
            for (int edit = 0; edit <= random.nextInt(4) && broken.length() > 1; edit++) {
                int at = random.nextInt(broken.length());
                switch (random.nextInt(3)) {
                    case 0 -> broken.deleteCharAt(at);
                    case 1 -> broken.setCharAt(at, (char) random.nextInt(0x3000));
                    default -> broken.setLength(Math.max(1, at));
                }
            }
            try {
                assertThat(WallViewsText.read(broken.toString())).isNotNull();
            } catch (WallViewsException expected) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aNameIsWhatCanBeSeenAndFoundAgain() {
        assertThat(List.of("重点店", "a", "𠮷".repeat(40), "店 (2)")).allMatch(NamedView::fits);
        assertThat(List.of("", " ", " a", "a ", "a\nb", "a\tb", "\u200Ba", "\uD842", "店".repeat(41)))
                .noneMatch(NamedView::fits);
    }

    @Test
    void aViewIsReplacedRenamedAndDeletedWhereItStands() {
        WallViews views = views().save(LI, new NamedView("重点店 4×4 （城 关）", PLAN.with(WallLayout.ONE)));
        assertThat(views.of(LI)).extracting(NamedView::name).containsExactly("重点店 4×4 （城 关）", "𠮷野 second");
        assertThat(views.of(LI).getFirst().plan().layout()).isEqualTo(WallLayout.ONE);
        WallViews renamed = views.rename(LI, "𠮷野 second", "二");
        assertThat(renamed.of(LI)).extracting(NamedView::name).contains("二");
        assertThatThrownBy(() -> renamed.rename(LI, "二", "重点店 4×4 （城 关）")).isInstanceOf(IllegalArgumentException.class);
        assertThat(renamed.delete(LI, "二").of(LI)).hasSize(1);
        assertThat(renamed.of(WALL)).as("those of others stay").hasSize(1);
    }
}
