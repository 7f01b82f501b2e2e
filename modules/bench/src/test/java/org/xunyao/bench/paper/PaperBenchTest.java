package org.xunyao.bench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.SystemClock;

/// The measurements in small: their lines tell pages and memory, and nothing is left behind.
final class PaperBenchTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");

    @TempDir
    Path folder;

    @Test
    void aSmallFileIsBoundWithTheSameBytesEachTime() throws Exception {
        var lines = new ArrayList<String>();
        var bench = new FileOfCase(RESOURCES, folder, new SystemClock(SystemClock.CHINA), lines::add);
        bench.run(2, 2);
        assertThat(lines).singleElement().asString().contains("2 documents and 2 stills, 12 pages", "bytes the same");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void everyRecordHasThreePages() {
        var source = new PaperCase(RESOURCES, new BouncyDigester());
        assertThat(source.composer().pages(source.record(0))).isEqualTo(3);
        assertThat(source.composer().pages(source.record(499))).isEqualTo(3);
    }
}
