package org.xunyao.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.xunyao.vision.Looks;

/// Neither live cameras nor second looks wait for the whole line of the other.
final class TurnsTest {
    private final Turns turns = new Turns();
    private final List<String> done = new ArrayList<>();

    @Test
    void eachHasEveryOtherTurnWhileBothWait() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            turns.live(says("live " + i));
        }
        turns.film(says("film 0"));
        turns.film(says("film 1"));
        take(7);
        assertThat(done).containsExactly("live 0", "film 0", "live 1", "film 1", "live 2", "live 3", "live 4");
    }

    @Test
    void aFilmAloneGoesOnAndAnotherFilmIsNotStarved() throws InterruptedException {
        turns.film(says("a 0"));
        turns.film(says("b 0"));
        take(1);
        turns.film(says("a 1"));
        take(2);
        assertThat(done).containsExactly("a 0", "b 0", "a 1");
    }

    @Test
    void whoeverComesAfterAFilmIsNext() throws InterruptedException {
        turns.film(says("film"));
        take(1);
        turns.film(says("film again"));
        turns.live(says("live"));
        take(2);
        assertThat(done).containsExactly("film", "live", "film again");
    }

    private Consumer<Looks> says(String what) {
        return looks -> done.add(what);
    }

    @SuppressWarnings("NullAway") // none of these looks at anything
    private void take(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            turns.next().accept(null);
        }
    }
}
