package org.xunyao.app.sales.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.app.watch.Post;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.sales.PostState;
import org.xunyao.video.CameraId;
import org.xunyao.wire.RuleTables;

/// What the duty ledger says of a post over a stretch.
class LedgerPostsTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    private static final PharmacyId SHOP = new PharmacyId(new UUID(3, 3));
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Test
    void thePostOfAShopIsEmptyOnlyWhereAllOfItWasSeenEmpty() {
        Instant end = NOON.plusSeconds(600);
        var absent = new Spell(NOON, end, new Held.Holds());
        assertThat(over(List.of(absent), 10, 500)).isEqualTo(PostState.ABSENT);
        assertThat(over(List.of(absent), 10, 601)).as("not known to its end").isEqualTo(PostState.UNSEEN);
        var dark = new Spell(NOON, NOON.plusSeconds(20), new Held.Unseen(UnseenReason.DARK));
        var rest = new Spell(NOON.plusSeconds(20), end, new Held.Holds());
        assertThat(over(List.of(dark, rest), 10, 500)).isEqualTo(PostState.UNSEEN);
        assertThat(over(List.of(dark, rest), 20, 500)).isEqualTo(PostState.ABSENT);
        var there = new Spell(NOON.plusSeconds(20), end, new Held.Not());
        assertThat(over(List.of(dark, there), 10, 500)).isEqualTo(PostState.PRESENT);
        var later = new Spell(NOON.plusSeconds(30), end, new Held.Holds());
        assertThat(over(List.of(new Spell(NOON, NOON.plusSeconds(20), new Held.Holds()), later), 0, 500))
                .as("a gap")
                .isEqualTo(PostState.UNSEEN);
        assertThat(new LedgerPosts(List::of, camera -> List.of(absent)).over(SHOP, NOON, end))
                .as("no post")
                .isEqualTo(PostState.UNSEEN);
    }

    @Test
    void aPlateThatWasReadDuringTheAbsenceIsToldAndMakesNothingSeen() {
        Instant later = NOON.plusSeconds(100);
        Instant end = NOON.plusSeconds(600);
        var plate = new Spell(NOON, later, new Held.Excused());
        var hidden = new Spell(later, end, new Held.Holds());
        assertThat(over(List.of(plate, hidden), 10, 500)).isEqualTo(PostState.PLATE_SHOWN);
        assertThat(over(List.of(plate, hidden), 100, 500)).as("before it").isEqualTo(PostState.ABSENT);
        var dark = new Spell(later, end, new Held.Unseen(UnseenReason.DARK));
        assertThat(over(List.of(plate, dark), 10, 500)).isEqualTo(PostState.UNSEEN);
        var back = new Spell(later, end, new Held.Not());
        assertThat(over(List.of(plate, back), 10, 500)).isEqualTo(PostState.PRESENT);
    }

    @Test
    void aPlateAtOnePostSpeaksForAShopWhoseOtherPostsWereSeenEmpty() {
        Instant end = NOON.plusSeconds(600);
        var plate = List.of(new Spell(NOON, end, new Held.Excused()));
        var empty = List.of(new Spell(NOON, end, new Held.Holds()));
        var dark = List.of(new Spell(NOON, end, new Held.Unseen(UnseenReason.DARK)));
        assertThat(shop(plate, empty)).isEqualTo(PostState.PLATE_SHOWN);
        assertThat(shop(plate, dark)).isEqualTo(PostState.UNSEEN);
    }

    private static PostState shop(List<Spell> first, List<Spell> second) {
        Map<CameraId, List<Spell>> ledger = Map.of(new CameraId("C01"), first, new CameraId("C02"), second);
        List<Post> posts = ledger.keySet().stream().map(LedgerPostsTest::post).toList();
        return new LedgerPosts(() -> posts, camera -> ledger.getOrDefault(camera, List.of()))
                .over(SHOP, NOON, NOON.plusSeconds(500));
    }

    private static Post post(CameraId camera) {
        AlarmRuleRow row = new RuleTables(RESOURCES.resolve("rules"))
                .alarmRules().stream()
                        .filter(one -> one.rule().equals("AI-01"))
                        .findFirst()
                        .orElseThrow();
        var hours = new BusinessHours(ZoneOffset.UTC, Map.of());
        return new Post(camera, SHOP, Zone.whole("post"), Post.rule(row), hours, AlarmColour.YELLOW);
    }

    private static PostState over(List<Spell> known, int from, int to) {
        return LedgerPosts.of(known, NOON.plusSeconds(from), NOON.plusSeconds(to));
    }
}
