package org.xunyao.video.wear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.video.Box;

/// Cloth is told by colour and texture, alike at any size; nothing else is in a sketch.
class WearSketchTest {
    private static final int SIDE = 96;
    private static final Torso ALL = new Torso(0, 0, 1, 1);

    private static WearSketch plain(int rgb, double light, long seed) {
        var random = new Random(seed);
        int[] pixels = new int[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            int noise = random.nextInt(9) - 4;
            pixels[i] = part((rgb >> 16) * light + noise) << 16
                    | part((rgb >> 8 & 0xFF) * light + noise) << 8
                    | part((rgb & 0xFF) * light + noise);
        }
        return of(pixels);
    }

    private static int part(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    private static WearSketch of(int[] pixels) {
        return WearSketch.of(
                ClothPatch.of(ALL, SIDE, SIDE, (x, y) -> pixels[y * SIDE + x]).orElseThrow());
    }

    private static WearSketch striped(int width) {
        int[] pixels = new int[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % SIDE / width % 2 == 0 ? 0xD0D0D0 : 0x909090;
        }
        return of(pixels);
    }

    @Test
    void theSameClothInALittleOtherLightIsNearAndOtherClothIsFar() {
        WearSketch white = plain(0xE6E8EA, 1, 1);
        WearSketch dimmer = plain(0xE6E8EA, 0.93, 2);
        WearSketch blue = plain(0x2040A0, 1, 3);
        WearSketch black = plain(0x202224, 1, 4);
        WearSketch grey = plain(0x808284, 1, 5);
        assertThat(white.likeness(white)).isCloseTo(1, within(1e-9));
        for (WearSketch other : new WearSketch[] {blue, black, grey}) {
            assertThat(white.likeness(other)).isLessThan(white.likeness(dimmer) - 0.2);
        }
    }

    @Test
    void stripesAreToldFromPlainCloth() {
        WearSketch stripes = striped(12);
        WearSketch plain = plain(0xB0B0B0, 1, 1);
        assertThat(stripes.likeness(plain)).isLessThan(stripes.likeness(striped(12)) - 0.05);
    }

    @Test
    void itIsReadAsItWasWrittenAndNothingElseIs() {
        WearSketch sketch = plain(0x204080, 1, 1);
        assertThat(WearSketch.read(sketch.bytes())).isEqualTo(sketch).hasSameHashCodeAs(sketch);
        assertThat(sketch.bytes()).hasSize(WearSketch.BYTES).hasSizeLessThan(400);
        assertThatThrownBy(() -> WearSketch.read(new byte[WearSketch.BYTES]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WearSketch.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTorsoLiesBelowTheHeadWhetherOrNotTheFeetAreSeen() {
        Torso standing = Torso.of(new Box(0.4, 0.2, 0.1, 0.5, 0.9), 1_000, 1_000);
        assertThat(standing.y()).isBetween(0.2 + 0.08, 0.2 + 0.12);
        assertThat(standing.y() + standing.height()).isBetween(0.4, 0.45);
        Torso behindCounter = Torso.of(new Box(0.4, 0.2, 0.2, 0.24, 0.9), 1_000, 1_000);
        assertThat(behindCounter.y()).isCloseTo(0.3, within(0.001));
        assertThat(behindCounter.y() + behindCounter.height()).isCloseTo(0.416, within(0.001));
        assertThat(behindCounter.behind(new Box(0.4, 0.3, 0.2, 0.2, 0.9))).isCloseTo(1, within(1e-9));
        assertThat(behindCounter.behind(new Box(0.8, 0.3, 0.1, 0.2, 0.9))).isZero();
    }

    @Test
    void whatLiesOutsideOfThePictureIsNoCloth() {
        assertThat(ClothPatch.of(new Torso(1, 0, 0.2, 0.2), 100, 100, (x, y) -> 0))
                .isEmpty();
        assertThat(ClothPatch.of(new Torso(0.9, 0.9, 0.5, 0.5), 100, 100, (x, y) -> {
                            assertThat(x).isBetween(90, 99);
                            assertThat(y).isBetween(90, 99);
                            return 0xFFFFFF;
                        })
                        .orElseThrow()
                        .luma())
                .isCloseTo(255, within(1e-6));
    }
}
