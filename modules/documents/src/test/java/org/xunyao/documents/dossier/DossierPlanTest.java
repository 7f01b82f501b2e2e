package org.xunyao.documents.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.dossier.DossierSection.Pictures;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;

class DossierPlanTest {
    private static final DossierSection PLACE = new DossierSection(
            Volume.MAIN, 1, "其他有关材料", Set.of(), true, Pictures.NONE, "第78条", LocalDate.EPOCH, Optional.empty(), true);

    @Test
    void pagesFollowOneAnotherThroughAllLinesAndTheListOfDigestsIsTheLast() {
        List<Filed> filed = List.of(paper(1), paper(2), paper(3));
        DossierPlan plan = DossierPlan.of(Volume.MAIN, filed, one -> one.equals(filed.get(1)) ? 4 : 1, 2);
        assertThat(plan.lines()).extracting(DossierLine::range).containsExactly("1", "2—5", "6", "7—8");
        assertThat(plan.lines().getLast().name()).isEqualTo("校验值清单");
        assertThat(plan.pages()).isEqualTo(8);
        assertThat(plan.items()).isEqualTo(4);
    }

    @Test
    void aPageThatIsMissingOrComesTwiceIsRefused() {
        var first = new DossierLine(Optional.of(paper(1)), 1, 3);
        assertThatThrownBy(() -> new DossierPlan(Volume.MAIN, List.of(first, new DossierLine(Optional.empty(), 5, 1))))
                .hasMessageContaining("page 4");
        assertThatThrownBy(() -> new DossierPlan(Volume.MAIN, List.of(first, new DossierLine(Optional.empty(), 3, 1))))
                .hasMessageContaining("page 4");
        assertThatThrownBy(() -> new DossierLine(Optional.empty(), 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOrderWithTwoPlacesForAFormOrNoneForTheRestIsRefused() {
        var named = new DossierSection(
                Volume.MAIN, 2, "立案", Set.of(7), false, Pictures.NONE, "第78条", LocalDate.EPOCH, Optional.empty(), true);
        var again = new DossierSection(
                Volume.SECONDARY,
                1,
                "其他",
                Set.of(7),
                true,
                Pictures.NONE,
                "第78条",
                LocalDate.EPOCH,
                Optional.empty(),
                true);
        assertThatThrownBy(() -> new DossierOrder(List.of(PLACE, named, again))).hasMessageContaining("form 7");
        assertThatThrownBy(() -> new DossierOrder(List.of(PLACE, named))).hasMessageContaining("SECONDARY");
    }

    private static Filed paper(int number) {
        var digests = new Digests("a".repeat(64), "b".repeat(64), number);
        return new Filed.Paper(
                PLACE,
                new Document.Issued(
                        new DocumentId(new UUID(1, number)),
                        "case:1",
                        new UnreadableFacts(33, "{}"),
                        Optional.empty(),
                        Instant.EPOCH.plusSeconds(number),
                        new DurableFiles.Stored(Path.of("paper-" + number), digests)),
                "文书" + number);
    }
}
