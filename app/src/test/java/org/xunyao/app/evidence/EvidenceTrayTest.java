package org.xunyao.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Unregistered;
import org.xunyao.evidence.Verdict;

/// The tray of files without a row, over real rows and real files.
class EvidenceTrayTest {
    @TempDir
    Path folder;

    private EvidenceBench bench;

    @BeforeEach
    void open() {
        bench = new EvidenceBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void strangersInTheFolderAreShownAndNeverTouched() throws IOException {
        bench.file("known");
        Path shelf = Files.createDirectories(bench.vault.resolve("ab"));
        String longest = "长".repeat(80);
        Files.writeString(bench.vault.resolve(longest), "foreign");
        Files.writeString(shelf.resolve("notes.txt"), "foreign");
        Files.createSymbolicLink(shelf.resolve("c".repeat(62)), folder);
        Files.createSymbolicLink(bench.vault.resolve("loop"), bench.vault);
        List<Unregistered> tray = bench.evidence.unregistered(bench.ticket("liming"), 100);
        assertThat(tray)
                .extracting(one -> "" + one.file().getFileName())
                .containsExactlyInAnyOrder(longest, "notes.txt", "c".repeat(62), "loop");
        assertThat(tray).extracting(Unregistered::sort).containsOnly(Unregistered.Sort.FOREIGN);
        EvidencePorts ports = bench.ports("liming");
        tray.forEach(one ->
                assertThatThrownBy(() -> ports.items().register(one, "理由")).hasMessageContaining("EVIDENCE-FOREIGN"));
        assertThat(shelf.resolve("notes.txt")).hasContent("foreign");
        assertThat(bench.vault.resolve(longest)).exists();
    }

    @Test
    void aSealedFileWithoutARowIsRegisteredByAPersonWithAReasonAsLeadMaterialOnly() throws Exception {
        byte[] bytes = "left behind".getBytes(StandardCharsets.UTF_8);
        String name = new BouncyDigester().digest(bytes).sha256();
        Path shelf = Files.createDirectories(bench.vault.resolve(name.substring(0, 2)));
        Files.write(shelf.resolve(name.substring(2)), bytes);
        Unregistered left =
                bench.evidence.unregistered(bench.ticket("liming"), 10).getFirst();
        EvidencePorts ports = bench.ports("liming");
        assertThatThrownBy(() -> ports.items().register(left, " ")).isInstanceOf(IllegalArgumentException.class);
        EvidenceItem item = ports.items().register(left, "断电后遗留").result();
        assertThat(item.use()).isEqualTo(EvidenceUse.LEAD_ONLY);
        assertThat(ports.items().check(item.id())).isInstanceOf(Verdict.Intact.class);
        assertThat(bench.sheet(item.id()).dossier().copies())
                .singleElement()
                .satisfies(note -> assertThat(note.operations()).contains("reason=断电后遗留"));
        assertThat(bench.evidence.unregistered(bench.ticket("liming"), 10)).isEmpty();
        assertThatThrownBy(() -> ports.items().register(left, "再来")).hasMessageContaining("EVIDENCE-KNOWN");
        assertThatThrownBy(() -> bench.ports("chenlx").items().register(left, "越权"))
                .hasMessageContaining("REFUSED");
    }

    @Test
    void aFileUnderAnotherDigestThanItsOwnIsNotRegistered() throws IOException {
        Path shelf = Files.createDirectories(bench.vault.resolve("ab"));
        Files.writeString(shelf.resolve("c".repeat(62)), "something else");
        Unregistered lying =
                bench.evidence.unregistered(bench.ticket("liming"), 10).getFirst();
        assertThat(lying.whole()).isTrue();
        assertThatThrownBy(() -> bench.ports("liming").items().register(lying, "理由"))
                .hasMessageContaining("EVIDENCE-BROKEN");
        assertThat(lying.file()).exists();
    }
}
