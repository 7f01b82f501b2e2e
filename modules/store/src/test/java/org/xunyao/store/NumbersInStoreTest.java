package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.casework.Numbers;
import org.xunyao.casework.Numbers.Register;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Transactions;
import org.xunyao.store.session.Sessions;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class NumbersInStoreTest {
    @Parameter
    Engine engine = Engine.DERBY;

    private static final int YEAR = 2026;

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void everyRegisterAndYearCountsByItselfAndGoesOnAfterARestart() {
        assertThat(take(Register.LEAD, YEAR)).isEqualTo(new RegisterNumber(YEAR, 1));
        assertThat(take(Register.LEAD, YEAR)).isEqualTo(new RegisterNumber(YEAR, 2));
        assertThat(take(Register.CASE, YEAR)).isEqualTo(new RegisterNumber(YEAR, 1));
        assertThat(take(Register.LEAD, 2027)).isEqualTo(new RegisterNumber(2027, 1));
        station.close();
        station = Station.open(engine, folder);
        assertThat(take(Register.LEAD, YEAR)).isEqualTo(new RegisterNumber(YEAR, 3));
    }

    @Test
    void twoOfOneTransactionDiffer() {
        List<Long> both = station.store()
                .transactions()
                .write(tx -> List.of(
                        numbers().next(tx, Register.CASE, YEAR).sequence(),
                        numbers().next(tx, Register.CASE, YEAR).sequence()));
        assertThat(both).containsExactly(1L, 2L);
    }

    @Test
    void whatARolledBackTransactionTookIsGivenAgain() {
        take(Register.LEAD, YEAR);
        var lost = new ArrayList<RegisterNumber>();
        assertThatThrownBy(() -> station.store().transactions().write(tx -> {
                    lost.add(numbers().next(tx, Register.LEAD, YEAR));
                    throw new IllegalStateException("midway");
                }))
                .hasMessage("midway");
        assertThat(take(Register.LEAD, YEAR)).isEqualTo(lost.getFirst()).isEqualTo(new RegisterNumber(YEAR, 2));
    }

    /// The first number of a year has no row yet that could be locked.
    @Test
    void whileOneTransactionHoldsANumberNoOtherTakesOneNotEvenTheFirstOfAYear() throws Exception {
        Transactions transactions = station.store().transactions();
        var holding = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RegisterNumber> holder = other.submit(() -> transactions.write(tx -> {
                RegisterNumber number = numbers().next(tx, Register.LEAD, YEAR);
                holding.countDown();
                await(release);
                return number;
            }));
            try {
                holding.await();
                assertThatThrownBy(() -> take(Register.LEAD, YEAR))
                        .isInstanceOf(FaultException.class)
                        .hasMessageStartingWith("STORE-LOCKED");
                assertThat(take(Register.CASE, YEAR).sequence()).isEqualTo(1);
            } finally {
                release.countDown();
            }
            assertThat(holder.get()).isEqualTo(new RegisterNumber(YEAR, 1));
        }
        assertThat(take(Register.LEAD, YEAR).sequence()).isEqualTo(2);
    }

    @Test
    void manyAtOnceGetEveryNumberOnce() throws Exception {
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<RegisterNumber>> asked = IntStream.range(0, 24)
                    .mapToObj(_ -> others.submit(() -> take(Register.LEAD, YEAR)))
                    .toList();
            var given = new ArrayList<Long>();
            for (Future<RegisterNumber> one : asked) {
                given.add(one.get().sequence());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 24).boxed().toList());
        }
    }

    @Test
    void theRangeOfTheStationHasAFirstAndALastNumber() {
        station.store()
                .transactions()
                .write(tx -> Sessions.of(tx)
                        .createNativeMutationQuery("update number_range set lowest = 501, highest = 502")
                        .executeUpdate());
        assertThat(take(Register.LEAD, YEAR).sequence()).isEqualTo(501);
        assertThat(take(Register.LEAD, YEAR).sequence()).isEqualTo(502);
        assertThatThrownBy(() -> take(Register.LEAD, YEAR))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("NUMBERS-EXHAUSTED");
        assertThat(take(Register.LEAD, YEAR + 1).sequence()).isEqualTo(501);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private RegisterNumber take(Register register, int year) {
        return station.store().transactions().write(tx -> numbers().next(tx, register, year));
    }

    private Numbers numbers() {
        return station.store().caseNumbers();
    }
}
