package org.xunyao.player.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.player.CodedUnit;

class DamageTest {
    @Test
    void damageReachesUpToTheNextKeyFrameAndNoFurther() {
        Damage damage = new Damage();
        List<Long> reached = new ArrayList<>();
        for (long number = 0; number < 50; number++) {
            damage.fed(new CodedUnit(number, number % 10 == 0, true, 0, new byte[1]));
            if (number == 14 || number == 17 || number == 33) {
                damage.at(number);
            }
            if (damage.reaches(number)) {
                reached.add(number);
            }
        }
        assertThat(reached).containsExactly(14L, 15L, 16L, 17L, 18L, 19L, 33L, 34L, 35L, 36L, 37L, 38L, 39L);
    }

    @Test
    void aDamagedKeyFrameSpoilsItsGroup() {
        Damage damage = new Damage();
        damage.fed(new CodedUnit(7, true, true, 0, new byte[1]));
        damage.at(7);
        assertThat(damage.reaches(6)).isFalse();
        assertThat(damage.reaches(8)).isTrue();
        damage.fed(new CodedUnit(9, true, true, 0, new byte[1]));
        assertThat(damage.reaches(9)).isFalse();
        assertThat(damage.reaches(8)).as("held back by the decoder").isTrue();
    }
}
