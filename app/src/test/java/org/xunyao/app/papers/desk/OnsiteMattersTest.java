package org.xunyao.app.papers.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.papers.onsite.OnsiteMatter;

/// What is offered in a shop, over the real desks and the real database.
final class OnsiteMattersTest {
    @TempDir
    Path folder;

    @Test
    void casesThenLeadsAreOfferedToWhoMayLookAndNothingToWhoMayNot() {
        try (var station = new PaperStation(folder)) {
            assertThat(station.known.apply("liming").newest()).isEmpty();
            String matter = station.file();
            assertThat(station.known.apply("liming").newest())
                    .extracting(OnsiteMatter::kind)
                    .containsExactly("case", "lead");
            assertThat(station.known.apply("liming").newest().getFirst()).satisfies(first -> {
                assertThat(first.reference()).isEqualTo(matter);
                assertThat(first.about()).matches(".*\\d.*　惠安堂药房");
                assertThat(first.sitting()).isFalse();
            });
            assertThat(station.known.apply("sysadmin").newest()).isEmpty();
        }
    }
}
