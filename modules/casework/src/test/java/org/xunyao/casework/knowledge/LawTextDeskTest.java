package org.xunyao.casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.Tx;

class LawTextDeskTest {
    private static final Ticket.OfPerson KEEPER = MemoryStation.ticket(1, "样例", "", "KEEPER");
    private static final Ticket.OfPerson READER = MemoryStation.ticket(2, "样例", "", "READER");
    private static final LawText TEXT = new LawText(
            "县办法",
            LocalDate.of(2026, 5, 15),
            "",
            "公报",
            List.of(new LawText.Part(new ArticleNumber(1, 0), "正文")),
            "整份文件");

    private final Shelf shelf = new Shelf();
    private final LawTextDesk desk = new LawTextDesk(
            shelf.office(Stream.of(
                    MemoryStation.grant("KEEPER", LawTextDesk.IMPORT),
                    MemoryStation.grant("KEEPER", LawTextDesk.LOOK),
                    MemoryStation.grant("READER", LawTextDesk.LOOK))),
            shelf,
            shelf);

    @Test
    void whoMayTakesATextInAsItCameAndTheAuditHoldsNoneOfItsWords() {
        LawText.Taken taken = desk.take(KEEPER, TEXT).result();
        assertThat(taken.text()).isEqualTo("整份文件");
        assertThat(desk.all(READER)).containsExactly(taken);
        assertThat(shelf.links())
                .extracting(link -> link.action() + " " + link.target())
                .anyMatch(link -> link.startsWith("knowledge.import"))
                .noneMatch(link -> link.contains("县办法"));
    }

    @Test
    void whoMayOnlyLookTakesNothingInAndWhoMayNothingSeesNothing() {
        assertThatThrownBy(() -> desk.take(READER, TEXT)).isInstanceOf(RefusedException.class);
        assertThat(shelf.kept).isEmpty();
        Ticket.OfPerson nobody = MemoryStation.ticket(3, "样例", "", "NOBODY");
        assertThatThrownBy(() -> desk.all(nobody)).isInstanceOf(RefusedException.class);
    }

    private static final class Shelf extends MemoryStation implements LawTexts {
        private final List<LawText.Taken> kept = new ArrayList<>();

        Shelf() {
            super(Instant.parse("2026-11-20T02:42:07Z"));
        }

        @Override
        public List<LawText.Taken> newest(Tx tx) {
            return List.copyOf(kept);
        }

        @Override
        public void add(Tx tx, LawText.Taken text) {
            kept.add(text);
        }
    }
}
