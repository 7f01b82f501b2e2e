package org.xunyao.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.documents.seal.setting.CertificateCard;
import org.xunyao.documents.seal.setting.OffReason;
import org.xunyao.documents.seal.setting.SealChange;
import org.xunyao.documents.seal.setting.SealDesk;
import org.xunyao.documents.seal.setting.SealRules;
import org.xunyao.documents.seal.setting.SealStanding;

class SealDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    private static final OffReason LOST = new OffReason("KEY_LOST", "丢失", "lost", "test", true);
    private static final Ticket.OfPerson ADMIN = MemoryStation.ticket(1, "样例", "", "ADMIN");
    private static final Ticket.OfPerson OFFICER = MemoryStation.ticket(2, "样例", "", "OFFICER");

    private final House house = new House();
    private final SealDesk desk = new SealDesk(
            house.office(Stream.of(
                    MemoryStation.grant("ADMIN", SealDesk.LOOK),
                    MemoryStation.grant("ADMIN", SealDesk.SET),
                    MemoryStation.grant("ADMIN", SealDesk.OFF),
                    MemoryStation.grant("RULE", SealDesk.FOUND))),
            () -> SealStanding.NONE);

    @Test
    void everyChangeIsARowThatNamesWhatWasSetByItsDigest() {
        desk.set(ADMIN, new SealChange.Certificate("0123456789abcdef"));
        desk.set(ADMIN, new SealChange.Picture("1123456789abcdef"));
        desk.set(ADMIN, new SealChange.Anchors("2123456789abcdef"));
        desk.off(ADMIN, LOST);
        desk.found(Ticket.ofRule("seal-watch/1"), "found none picture none anchors none");
        assertThat(house.links())
                .extracting(link -> link.action() + " " + link.target().kind() + " "
                        + link.target().id())
                .containsExactly(
                        "seal.set bureau-seal certificate 0123456789abcdef",
                        "seal.set bureau-seal picture 1123456789abcdef",
                        "seal.set bureau-seal anchors 2123456789abcdef",
                        "seal.off bureau-seal KEY_LOST",
                        "seal.found bureau-seal found none picture none anchors none");
    }

    @Test
    void whoHoldsNoneOfTheActionsNeitherLooksNorChanges() {
        assertThat(desk.offers(ADMIN)).isTrue();
        assertThat(desk.offers(OFFICER)).isFalse();
        assertThat(desk.look(ADMIN)).isEqualTo(SealStanding.NONE);
        assertThatThrownBy(() -> desk.look(OFFICER)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.set(OFFICER, new SealChange.Picture("0"))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.off(OFFICER, LOST)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.found(ADMIN, "x")).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PT744H, HOLDS, 31",
        "PT743H59M, SOON, 30",
        "PT192H, SOON, 8",
        "PT191H59M, NEAR, 7",
        "PT1H, NEAR, 0",
        "PT0S, NEAR, 0",
        "PT-1S, ENDED, -1",
        "PT-25H, ENDED, -2",
    })
    void theEndIsMentionedThenPressingThenThere(Duration left, SealRules.Age age, long days) {
        var rules = new SealRules(30, 7, List.of(LOST), true);
        CertificateCard card = card(NOW.minusSeconds(1), NOW.plus(left));
        assertThat(rules.age(card, NOW)).isEqualTo(age);
        assertThat(SealRules.days(card, NOW)).isEqualTo(days);
    }

    @Test
    void aCertificateOfTomorrowIsEarly() {
        var rules = new SealRules(30, 7, List.of(LOST), true);
        assertThat(rules.age(card(NOW.plusSeconds(1), NOW.plusSeconds(9)), NOW)).isEqualTo(SealRules.Age.EARLY);
    }

    @Test
    void warningsInTheWrongOrderAndASealThatNobodyCouldSwitchOffAreNoRules() {
        assertThatThrownBy(() -> new SealRules(7, 30, List.of(LOST), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SealRules(30, 7, List.of(), true)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CertificateCard card(Instant from, Instant until) {
        return new CertificateCard("CN=a", "CN=b", "1", "SM2", from, until, "0");
    }

    private static final class House extends MemoryStation {
        House() {
            super(NOW);
        }
    }
}
