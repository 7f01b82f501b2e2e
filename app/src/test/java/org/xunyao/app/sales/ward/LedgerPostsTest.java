package org.xunyao.app.sales.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.sales.PostState;

/// What the duty ledger says of a post over a stretch.
class LedgerPostsTest {
    private static final PharmacyId SHOP = new PharmacyId(new UUID(3, 3));
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Test
    void thePostOfAShopIsEmptyOnlyWhereAllOfItWasSeenEmpty() {
        Instant end = NOON.plusSeconds(600);
        var absent = new Segment(NOON, end, new Duty.Absent());
        assertThat(over(List.of(absent), 10, 500)).isEqualTo(PostState.ABSENT);
        assertThat(over(List.of(absent), 10, 601)).as("not known to its end").isEqualTo(PostState.UNSEEN);
        var dark = new Segment(NOON, NOON.plusSeconds(20), new Duty.Unseen(UnseenReason.DARK));
        var rest = new Segment(NOON.plusSeconds(20), end, new Duty.Absent());
        assertThat(over(List.of(dark, rest), 10, 500)).isEqualTo(PostState.UNSEEN);
        assertThat(over(List.of(dark, rest), 20, 500)).isEqualTo(PostState.ABSENT);
        var there = new Segment(NOON.plusSeconds(20), end, new Duty.Present());
        assertThat(over(List.of(dark, there), 10, 500)).isEqualTo(PostState.PRESENT);
        var later = new Segment(NOON.plusSeconds(30), end, new Duty.Absent());
        assertThat(over(List.of(new Segment(NOON, NOON.plusSeconds(20), new Duty.Absent()), later), 0, 500))
                .as("a gap")
                .isEqualTo(PostState.UNSEEN);
        assertThat(new LedgerPosts(List::of, camera -> List.of(absent)).over(SHOP, NOON, end))
                .as("no post")
                .isEqualTo(PostState.UNSEEN);
    }

    private static PostState over(List<Segment> known, int from, int to) {
        return LedgerPosts.of(known, NOON.plusSeconds(from), NOON.plusSeconds(to));
    }
}
