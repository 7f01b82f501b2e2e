package org.xunyao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.WriteGate.Closed;

class WriteGateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final AtomicInteger reserves = new AtomicInteger(1);
    private final WriteGate gate = new WriteGate(still(), () -> reserves.getAndDecrement() > 0);

    @Test
    void isOpenUntilTheDiskRefusesAndThenForGood() {
        gate.requireOpen();
        assertThat(gate.refused("STORE-DISK", false)).isFalse();
        assertThat(gate.closed()).contains(new Closed("STORE-DISK", NOW));
        assertThatThrownBy(gate::requireOpen)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("STORE-READONLY"));
        gate.close("EVIDENCE-DISK");
        assertThat(gate.closed()).contains(new Closed("STORE-DISK", NOW));
        assertThat(reserves).as("a broken disk costs no reserve").hasValue(1);
    }

    @Test
    void aFullDiskCostsTheReserveOnceAndTheSecondTimeClosesIt() {
        assertThat(gate.refused("STORE-DISK", true)).isTrue();
        gate.requireOpen();
        assertThat(gate.refused("STORE-DISK", true)).isFalse();
        assertThat(gate.closed()).isPresent();
    }

    @Test
    void tellsEveryListenerOnceAlsoThoseWhoComeLate() {
        List<Closed> early = new ArrayList<>();
        List<Closed> late = new ArrayList<>();
        gate.onClose(early::add);
        gate.close("STORE-DISK");
        gate.close("STORE-DISK");
        gate.onClose(late::add);
        assertThat(early).hasSize(1).isEqualTo(late);
    }

    private static Clock still() {
        return new Clock() {
            @Override
            public Instant now() {
                return NOW;
            }

            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public ZoneId zone() {
                return SystemClock.CHINA;
            }
        };
    }
}
