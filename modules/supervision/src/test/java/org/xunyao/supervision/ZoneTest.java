package org.xunyao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.video.Box;

class ZoneTest {
    /// An L: the upper left quarter is cut out.
    private static final Zone ELL = new Zone(
            "药师区",
            List.of(
                    new Zone.Corner(0.5, 0),
                    new Zone.Corner(1, 0),
                    new Zone.Corner(1, 1),
                    new Zone.Corner(0, 1),
                    new Zone.Corner(0, 0.5),
                    new Zone.Corner(0.5, 0.5)));

    @Test
    void aPointIsInsideByTheShapeAndNotByItsFrame() {
        assertThat(ELL.contains(0.75, 0.25)).isTrue();
        assertThat(ELL.contains(0.25, 0.75)).isTrue();
        assertThat(ELL.contains(0.25, 0.25)).isFalse();
    }

    @Test
    void footOrCentreInsideIsEnough() {
        assertThat(ELL.holds(new Box(0.2, 0.1, 0.1, 0.5, 1))).as("foot inside").isTrue();
        assertThat(ELL.holds(new Box(0.6, 0.6, 0.1, 0.4, 1)))
                .as("centre inside, foot on the edge")
                .isTrue();
        assertThat(ELL.holds(new Box(0.1, 0.0, 0.2, 0.4, 1))).isFalse();
    }

    @Test
    void aZoneWithoutAreaOrOutsideThePictureIsRefused() {
        assertThatThrownBy(() -> new Zone("x", List.of(new Zone.Corner(0, 0), new Zone.Corner(1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Zone.Corner(1.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Zone.Corner(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
