package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.Verdict;

/// T01 in small: kill -9 at a moment the writer does not choose. Every acknowledged save must be there,
/// whole.
class KillTest {
    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void everythingAcknowledgedSurvivesKillNineAndTheChainIsWhole() throws Exception {
        Map<Long, String> acknowledged = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged.size();
            killAfter(10 + 17 * round, acknowledged);
            assertThat(acknowledged.size()).as("the round wrote something").isGreaterThan(before);
            try (Station station = Station.open(folder)) {
                check(station, acknowledged);
            }
        }
    }

    private static void check(Station station, Map<Long, String> acknowledged) {
        assertThat(station.store().brokenTables()).isEmpty();
        List<AuditRecord> links = Notes.chain(station.store());
        assertThat(Station.chain().firstBroken(links)).isEmpty();
        Map<Long, String> saved = links.stream()
                .collect(Collectors.toMap(
                        AuditRecord::sequence, link -> link.target().id()));
        assertThat(saved).containsAllEntriesOf(acknowledged);
        Map<String, EvidenceItem> items = station.evidence().of(Station.INSPECTOR, Notes.target("torture")).stream()
                .collect(Collectors.toMap(item -> item.id().value().toString(), Function.identity()));
        assertThat(items.keySet())
                .as("no row without audit, no audit without row")
                .containsExactlyInAnyOrderElementsOf(saved.values());
        for (String id : items.keySet()) {
            assertThat(station.evidence().verify(Station.INSPECTOR, new EvidenceId(UUID.fromString(id))))
                    .isInstanceOf(Verdict.Intact.class);
        }
    }

    private void killAfter(int acknowledgements, Map<Long, String> acknowledged)
            throws IOException, InterruptedException {
        Process writer = start();
        try (BufferedReader answers = writer.inputReader()) {
            assertThat(answers.readLine()).isEqualTo("READY");
            assertThat(Store.open(StoreLocation.of(folder)))
                    .as("another process has it")
                    .isInstanceOfSatisfying(
                            StoreOpening.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("STORE-IN-USE"));
            int count = 0;
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                String[] words = line.split(" ", -1);
                if (words.length == 3 && words[2].length() == 36) {
                    acknowledged.put(Long.parseLong(words[1]), words[2]);
                }
                if (++count == acknowledgements) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor()).as("killed, not ended").isNotZero();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AckWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
