package org.xunyao.app.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.RefusedException;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.picture.Cover;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mask.MaskDesk;
import org.xunyao.registry.mask.MaskLift;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.Masks;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.store.registry.MasksInStore;
import org.xunyao.video.CameraId;

/// Masks over the real store, roles and audit.
class MaskWardTest {
    private static final CameraId C01 = new CameraId("C01");
    private static final CameraId C02 = new CameraId("C02");
    private static final List<MaskShape> BOX = List.of(MaskShape.rectangle(0.1, 0.1, 0.2, 0.2));

    @TempDir
    private Path folder;

    private final Time time = new Time();
    private CamerasStation station;
    private MaskWard ward;

    @BeforeEach
    void open() throws IOException {
        station = new CamerasStation(folder);
        ward = station.masks(time, Runnable::run);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void nothingIsKnownBeforeTheStoreWasReadAndWhatIsDrawnHoldsAfterwards() {
        assertThat(ward.cover(C01).isUnknown()).isTrue();
        ward.read();
        assertThat(ward.cover(C01)).isEqualTo(Cover.nothing());
        ward.draw(station.ticket("zhaojg"), C01, BOX, "更衣区", 0);
        assertThat(ward.cover(C01)).isEqualTo(new Cover.Over(BOX));
        assertThat(ward.cover(C02)).isEqualTo(Cover.nothing());
        MaskWard other = station.masks(time, Runnable::run);
        other.read();
        assertThat(other.cover(C01)).isEqualTo(new Cover.Over(BOX));
        assertThat(other.mask(C01)).hasValueSatisfying(mask -> {
            assertThat(mask.by()).isEqualTo(station.ticket("zhaojg").actor());
            assertThat(mask.reason()).isEqualTo("更衣区");
        });
        assertThatThrownBy(() -> ward.draw(station.ticket("zhaojg"), C01, List.of(), "看错", 0))
                .isInstanceOfSatisfying(
                        FaultException.class, stale -> assertThat(stale.code()).isEqualTo("MASK-STALE"));
        assertThatThrownBy(() -> ward.draw(station.ticket("liming"), C01, List.of(), "不让", 1))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aLiftNeedsARightAndAReasonAndBothItsEndsAreInTheAudit() {
        ward.draw(station.ticket("zhaojg"), C01, BOX, "更衣区", 0);
        assertThatThrownBy(() -> ward.lift(station.ticket("liuyang"), C01, "想看看"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ward.lift(station.ticket("liming"), C01, " 1 "))
                .isInstanceOf(FaultException.class);
        assertThat(ward.cover(C01)).isInstanceOf(Cover.Over.class);
        ward.lift(station.ticket("liming"), C01, "核对举报所述时段");
        assertThat(ward.cover(C01)).isEqualTo(new Cover.Lifted(time.now().plusSeconds(600)));
        ward.cover(station.ticket("liming"), C01);
        assertThat(ward.cover(C01)).isEqualTo(new Cover.Over(BOX));
        assertThat(acts()).endsWith("mask.lift C01", "mask.cover C01");
        ward.coverAll();
        assertThat(acts()).as("it ends once").endsWith("mask.lift C01", "mask.cover C01");
    }

    @Test
    void aLiftEndsByTheClockThatNobodySetsAndTheLockEndsAll() {
        ward.draw(station.ticket("zhaojg"), C01, BOX, "更衣区", 0);
        ward.draw(station.ticket("zhaojg"), C02, BOX, "收银台", 0);
        ward.lift(station.ticket("liming"), C01, "核对举报");
        time.wall = time.wall.minus(Duration.ofHours(3));
        time.nanos += Duration.ofSeconds(599).toNanos();
        assertThat(ward.cover(C01)).isInstanceOf(Cover.Lifted.class);
        time.nanos += Duration.ofSeconds(1).toNanos();
        assertThat(ward.cover(C01)).as("without any tick").isInstanceOf(Cover.Over.class);
        ward.tick();
        assertThat(acts()).endsWith("mask.lift C01", "mask.cover C01");
        ward.lift(station.ticket("liming"), C01, "核对举报");
        ward.lift(station.ticket("liming"), C02, "核对举报");
        ward.coverAll();
        assertThat(ward.cover(C01)).isInstanceOf(Cover.Over.class);
        assertThat(ward.cover(C02)).isInstanceOf(Cover.Over.class);
        assertThat(acts().subList(acts().size() - 2, acts().size()))
                .containsExactlyInAnyOrder("mask.cover C01", "mask.cover C02");
    }

    @Test
    void aLiftThatTheStoreGrantsBehindTheLockDoesNotHold() {
        var rows = new Rows();
        MaskWard slow = station.masks(time, Runnable::run, rows);
        slow.draw(station.ticket("zhaojg"), C01, BOX, "更衣区", 0);
        rows.meanwhile = slow::coverAll;
        assertThatThrownBy(() -> slow.lift(station.ticket("liming"), C01, "核对举报"))
                .isInstanceOfSatisfying(
                        FaultException.class, late -> assertThat(late.code()).isEqualTo("MASK-LOCKED"));
        assertThat(slow.cover(C01)).isEqualTo(new Cover.Over(BOX));
        assertThat(acts()).as("both ends are on record").endsWith("mask.lift C01", "mask.cover C01");
        rows.meanwhile = () -> {};
        slow.lift(station.ticket("liming"), C01, "核对举报");
        assertThat(slow.cover(C01)).as("who is back may ask again").isInstanceOf(Cover.Lifted.class);
    }

    @Test
    void whatIsDrawnHoldsThoughTheRowsCannotBeReadBehindIt() {
        var rows = new Rows();
        MaskWard blind = station.masks(time, Runnable::run, rows);
        blind.read();
        rows.unreadable = true;
        blind.draw(station.ticket("zhaojg"), C01, BOX, "更衣区", 0);
        assertThat(blind.cover(C01)).isEqualTo(new Cover.Over(BOX));
        blind.draw(station.ticket("zhaojg"), C01, List.of(), "看错", 1);
        assertThat(blind.cover(C01)).isEqualTo(Cover.nothing());
        assertThat(blind.cover(C02)).isEqualTo(Cover.nothing());
    }

    @Test
    void ofAMaskedCameraThatIsTurnedAwayNothingIsSeenUntilItIsBackOrLifted() {
        ward.draw(station.ticket("zhaojg"), C01, BOX, "更衣区", 0);
        ward.turned(Set.of(C01, C02));
        var whole = new Cover.Over(List.of(MaskShape.rectangle(0, 0, 1, 1)));
        assertThat(ward.cover(C01)).isEqualTo(whole);
        assertThat(ward.cover(C02)).as("nothing is hidden of it").isEqualTo(Cover.nothing());
        ward.lift(station.ticket("liming"), C01, "核对举报");
        assertThat(ward.cover(C01)).isInstanceOf(Cover.Lifted.class);
        assertThat(ward.unlifted(C01)).as("nobody draws over what is lifted").isEqualTo(whole);
        ward.coverAll();
        ward.turned(Set.of());
        assertThat(ward.cover(C01)).isEqualTo(new Cover.Over(BOX));
    }

    @Test
    void rolesSayWhoDrawsAndWhoLifts() {
        assertThat(station.offers("zhaojg", MaskDesk.DRAW)).isTrue();
        assertThat(station.offers("liming", MaskDesk.DRAW)).isFalse();
        assertThat(station.offers("liming", MaskDesk.LIFT)).isTrue();
        assertThat(station.offers("liuyang", MaskDesk.LIFT)).isFalse();
    }

    private List<String> acts() {
        return station.audit().stream()
                .filter(record -> record.action().startsWith("mask."))
                .filter(record -> record.outcome().equals("done"))
                .map(record -> record.action() + " " + record.target().id())
                .toList();
    }

    /// Real rows, before which something happens.
    private static final class Rows implements Masks {
        private final Masks real = new MasksInStore();
        private Runnable meanwhile = () -> {};
        private boolean unreadable;

        @Override
        public List<PrivacyMask> newest(Tx tx) {
            if (unreadable) {
                throw new FaultException("STORE-DOWN", "unreadable");
            }
            return real.newest(tx);
        }

        @Override
        public Optional<PrivacyMask> newest(Tx tx, CameraCode camera) {
            return real.newest(tx, camera);
        }

        @Override
        public void add(Tx tx, PrivacyMask mask) {
            real.add(tx, mask);
        }

        @Override
        public void add(Tx tx, MaskLift lift) {
            real.add(tx, lift);
            meanwhile.run();
        }

        @Override
        public Optional<CameraCode> end(Tx tx, UUID lift, Instant at, String by) {
            return real.end(tx, lift, at, by);
        }
    }

    private static final class Time implements Clock {
        private Instant wall = Instant.parse("2026-11-20T02:00:00Z");
        private long nanos = 1_000_000_000L;

        @Override
        public Instant now() {
            return wall;
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
