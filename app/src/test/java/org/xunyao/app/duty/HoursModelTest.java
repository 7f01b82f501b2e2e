package org.xunyao.app.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Saved;
import org.xunyao.app.duty.hours.HoursModel;
import org.xunyao.app.duty.hours.HoursPorts;
import org.xunyao.app.duty.hours.HoursText;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.registry.hours.ShopHours;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The form of opening hours while the person goes on.
class HoursModelTest {
    private static final PharmacyId ONE = new PharmacyId(new UUID(4, 1));
    private static final PharmacyId TWO = new PharmacyId(new UUID(4, 2));
    private static final HoursText TYPED =
            new HoursText(Collections.nCopies(7, "08:00-21:00"), "", "+12026-01-01 -", "门店公示");

    private final DutyBench bench = new DutyBench();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Store store = new Store(bench.hours);
    private final HoursModel model = new HoursModel(
            store, new Tasks(background::add, Runnable::run, bench), Texts.of(Language.CHINESE), bench.zone());
    private final List<String> done = new ArrayList<>();

    private static final class Store implements HoursPorts {
        private final HoursPorts beneath;
        private boolean down;

        Store(HoursPorts beneath) {
            this.beneath = beneath;
        }

        @Override
        public List<ShopHours> history(PharmacyId shop) {
            if (down) {
                throw new FaultException("STORE-DOWN", "test");
            }
            return beneath.history(shop);
        }

        @Override
        public Saved<ShopHours> set(PharmacyId shop, OpeningPlan plan, String source, long seen) {
            return beneath.set(shop, plan, source, seen);
        }

        @Override
        public boolean sets() {
            return beneath.sets();
        }

        @Override
        public String person(ShopHours entry) {
            return beneath.person(entry);
        }
    }

    private static HoursText typed() {
        return new HoursText(TYPED.week(), "", "", TYPED.source());
    }

    private void drain() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void whatWasNotReadIsNotSaidToBeNothing() {
        store.down = true;
        model.show(ONE);
        assertThat(model.entriesProperty().get()).isEmpty();
        drain();
        assertThat(model.entriesProperty().get()).isEmpty();
        assertThat(model.saidProperty().get()).contains("STORE-DOWN");
        store.down = false;
        model.show(ONE);
        drain();
        assertThat(model.entriesProperty().get()).contains(List.of());
    }

    @Test
    void whoTurnedToAnotherShopMeanwhileStaysThere() {
        model.show(ONE);
        drain();
        model.save(typed(), 0, () -> done.add("closed"));
        model.show(TWO);
        drain();
        assertThat(bench.hours.entries).hasSize(1);
        assertThat(model.shopProperty().get()).isEqualTo(Optional.of(TWO));
        assertThat(model.entriesProperty().get()).contains(List.of());
        assertThat(done).as("the form of the other shop").isEmpty();
    }

    @Test
    void twoKeysWriteOnce() {
        model.show(ONE);
        drain();
        model.save(typed(), 0, () -> done.add("closed"));
        model.save(typed(), 0, () -> done.add("closed"));
        drain();
        assertThat(bench.hours.entries).hasSize(1);
        assertThat(done).containsExactly("closed");
        assertThat(model.entriesProperty().get().orElseThrow()).hasSize(1);
        model.save(TYPED, 1, () -> done.add("closed"));
        drain();
        assertThat(bench.hours.entries).as("a day of no such year").hasSize(1);
    }
}
