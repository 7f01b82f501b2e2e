package org.xunyao.app.neutral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.store.neutral.Manifest;
import org.xunyao.store.neutral.Manifest.Sealed;
import org.xunyao.store.neutral.Manifest.State;
import org.xunyao.store.neutral.Manifest.Table;

/// What is said of an export.
final class TallyTest {
    @Test
    void onlyFilesThatAreAsTheirRowsSayCountAndAllOthersAreAmiss() {
        List<Sealed> files = Arrays.stream(State.values())
                .map(state -> new Sealed("evidence/" + state, state, "", 0))
                .toList();
        var manifest = new Manifest("1", List.of(new Table("a", "", 3, ""), new Table("b", "", 4, "")), files);
        assertThat(Tally.of(manifest)).isEqualTo(new Tally(2, 7, 1, 3));
    }
}
