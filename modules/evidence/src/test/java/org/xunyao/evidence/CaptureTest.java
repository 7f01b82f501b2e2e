package org.xunyao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaptureTest {
    private static final Optional<EvidenceId> ORIGINAL = Optional.of(new EvidenceId(new UUID(1, 1)));

    @Test
    void aCopySaysHowItWasMadeAndAnOriginalWasNotMade() {
        assertThat(capture("image/png", ORIGINAL, List.of("cut")).operations()).containsExactly("cut");
        assertThat(capture("image/png", Optional.empty(), List.of()).derivedFrom())
                .isEmpty();
        assertThatThrownBy(() -> capture("image/png", ORIGINAL, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> capture("image/png", Optional.empty(), List.of("cut")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mediaTypeAndListsHaveLimits() {
        assertThatThrownBy(() -> capture(" ", Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> capture("x".repeat(101), Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> capture("image/png", ORIGINAL, Collections.nCopies(101, "cut")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> capture("image/png", ORIGINAL, List.of("x".repeat(1_001))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasCapturedDoesNotChangeWithTheListItWasGiven() {
        var operations = new ArrayList<>(List.of("cut"));
        Capture capture = capture("image/png", ORIGINAL, operations);
        operations.add("blur");
        assertThat(capture.operations()).containsExactly("cut");
    }

    private static Capture capture(String mediaType, Optional<EvidenceId> from, List<String> operations) {
        return new Capture(
                EvidenceKind.STILL,
                mediaType,
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfCamera("c1"),
                EvidenceUse.LEAD_ONLY,
                from,
                operations,
                List.of());
    }
}
