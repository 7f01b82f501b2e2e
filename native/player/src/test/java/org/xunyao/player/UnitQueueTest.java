package org.xunyao.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitQueueTest {
    private static final int SIZE = 100;

    private final UnitBudget budget = new UnitBudget(10 * SIZE);
    private final UnitQueue queue = new UnitQueue(8 * SIZE, budget);

    @Test
    void whatIsLateIsLeftOutUpToTheNewestKeyUnitAndCounted() {
        fill(queue, 0, 3, 6);
        queue.catchUp(0, -4);
        assertThat(queue.dropped()).as("due at 0 is not before 0").isZero();
        queue.catchUp(1, -3);
        assertThat(numbers(queue)).containsExactly(6L, 7L);
        assertThat(queue.dropped()).isEqualTo(6);
        assertThat(budget.taken()).isZero();
    }

    @Test
    void withoutAKeyUnitBehindWhatIsLateStaysUntilItIsHopeless() {
        fill(queue, 0);
        assertThat(queue.poll()).isNotNull();
        queue.catchUp(5, 1);
        assertThat(queue.dropped()).isZero();
        queue.catchUp(5, 2);
        assertThat(numbers(queue)).isEmpty();
        assertThat(queue.dropped()).isEqualTo(7);
        queue.offer(unit(8, false), 8);
        queue.offer(unit(9, true), 9);
        assertThat(numbers(queue)).as("goes on with a key unit").containsExactly(9L);
    }

    @Test
    void whenTheBytesOfAllCamerasAreUsedUpTheOneThatComesGivesItsOwnAway() {
        UnitQueue other = new UnitQueue(8 * SIZE, budget);
        fill(queue, 0);
        other.offer(unit(0, true), 0);
        other.offer(unit(1, false), 1);
        other.offer(unit(2, false), 2);
        assertThat(other.dropped()).isEqualTo(3);
        assertThat(budget.taken()).isEqualTo(8L * SIZE);
        other.offer(unit(3, false), 3);
        other.offer(unit(4, true), 4);
        assertThat(numbers(other)).containsExactly(4L);
        assertThat(numbers(queue)).hasSize(8);
        fill(queue, 0);
        queue.end();
        assertThat(budget.taken()).isZero();
    }

    private static void fill(UnitQueue queue, int... keys) {
        for (int number = 0; number < 8; number++) {
            int at = number;
            queue.offer(unit(number, IntStream.of(keys).anyMatch(key -> key == at)), number);
        }
    }

    private static CodedUnit unit(long number, boolean key) {
        return new CodedUnit(number, key, true, 0, new byte[SIZE]);
    }

    private static List<Long> numbers(UnitQueue queue) {
        List<Long> numbers = new ArrayList<>();
        for (CodedUnit unit = queue.poll(); unit != null; unit = queue.poll()) {
            numbers.add(unit.number());
        }
        return numbers;
    }
}
