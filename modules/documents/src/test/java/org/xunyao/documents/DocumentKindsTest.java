package org.xunyao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.forms.SampleFacts;

class DocumentKindsTest {
    private final DocumentKinds kinds = DocumentKinds.installed();

    static List<Facts> samples() {
        return SampleFacts.all();
    }

    @Test
    void theInstalledKindsAreThoseOfTheOfficialSet() {
        assertThat(kinds.all().stream().map(DocumentKind::number)).containsExactly(1, 7, 9, 11, 12, 33);
        assertThat(kinds.all().stream().map(DocumentKind::template)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFactsRecordNamesTheKindThatNamesIt(Facts facts) {
        assertThat(kinds.byNumber(facts.kind()).facts()).isEqualTo(facts.getClass());
    }

    @Test
    void onlyTheRegisterAndTheOrderDrawNumbers() {
        assertThat(kinds.all().stream()
                        .filter(kind -> kind.series().isPresent())
                        .map(DocumentKind::number))
                .containsExactly(1, 33);
        assertThat(kinds.byNumber(33).series()).contains("责改");
    }

    @Test
    void anUnknownNumberAndANumberGivenTwiceAreRefused() {
        assertThatThrownBy(() -> kinds.byNumber(2)).isInstanceOf(IllegalArgumentException.class);
        List<DocumentKind> twice = List.of(new CorrectionNotice.Kind(), new CorrectionNotice.Kind());
        assertThatThrownBy(() -> new DocumentKinds(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("33");
    }
}
