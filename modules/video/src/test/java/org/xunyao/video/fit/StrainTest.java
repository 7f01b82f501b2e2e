package org.xunyao.video.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrainTest {
    private Strain strain = Strain.NONE;

    private boolean after(int seconds, int sent, int made) {
        for (int i = 0; i < seconds; i++) {
            strain = strain.after(sent, made, FitPolicyTest.LIMITS.strain());
        }
        return strain.over();
    }

    @Test
    void itIsOverWhenTooFewPicturesComeOutInAWholeWindow() {
        assertThat(after(4, 240, 100)).as("the window is not over").isFalse();
        assertThat(after(1, 240, 100)).isTrue();
    }

    @Test
    void itIsWellAgainOnlyAfterALongCalm() {
        after(5, 240, 100);
        assertThat(after(25, 240, 240)).isTrue();
        assertThat(after(5, 240, 100)).as("one bad window begins the calm anew").isTrue();
        assertThat(after(25, 240, 240)).isTrue();
        assertThat(after(5, 240, 240)).isFalse();
    }

    @Test
    void aPauseSaysNothing() {
        after(4, 240, 0);
        strain = strain.anew();
        assertThat(after(4, 240, 0)).isFalse();
        assertThat(after(1, 240, 0)).isTrue();
        assertThat(strain.anew().over()).isTrue();
    }

    @Test
    void nothingSentIsNoStrain() {
        assertThat(after(60, 0, 0)).isFalse();
    }
}
