package org.xunyao.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnBureauTest {
    private final SampleCounty county =
            new SampleCounty(Path.of(System.getProperty("xunyao.root", "../.."), "resources", "sample"));

    @TempDir
    private Path folder;

    @Test
    void aStationsOwnTableNamesItsBureauAndTheStationKeepsItsName() throws IOException {
        Path own = write("name,short_mark,unit\n清江县市场监督管理局,清,药品股\n");
        assertThat(county.bureau(own))
                .isEqualTo(new SampleCounty.Bureau(
                        "清江县市场监督管理局", "清", "药品股", county.bureau().station()));
    }

    @Test
    void aTableWithoutOneWholeRowIsRefused() throws IOException {
        for (String bad : new String[] {
            "name,short_mark,unit\n", "name,short_mark,unit\n甲局,,股\n", "name,short_mark,unit\n甲,甲,股\n乙,乙,股\n"
        }) {
            Path own = write(bad);
            assertThatThrownBy(() -> county.bureau(own)).hasMessageStartingWith("RESOURCE-BAD");
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("bureau.csv"), text);
    }
}
