package org.xunyao.demo.proof.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.xunyao.demo.proof.Findings;
import org.xunyao.demo.proof.Tables;

/// What the camera that was turned wrote itself, beside what the audit says of it.
///
/// @param journal of its motors, written by the camera's own process
/// @param camera its code
public record PtzProof(Findings findings, Tables tables, Path journal, String camera) {
    /// The row before the motion, no motion that nobody ended, the word that it is back after the last.
    ///
    /// @throws IOException if the journal cannot be read
    public void prove() throws IOException {
        List<String> lines = Files.readAllLines(journal);
        List<String> stood =
                lines.stream().filter(line -> line.contains(" STOOD ")).toList();
        boolean byWord = !stood.isEmpty() && stood.stream().allMatch(line -> line.contains(" STOOD STOP "));
        findings.say(
                byWord && lines.getLast().equals(stood.getLast()),
                "the motors' own journal: %d orders to turn, came to stand %d times, each time by an order and never by their own time"
                        .formatted(lines.size() - stood.size(), stood.size()));
        Instant taken = audited("camera.move");
        Instant back = audited("camera.return");
        findings.say(
                taken.isBefore(at(lines.getFirst())) && back.isAfter(at(lines.getLast())),
                "the audit has camera.move of %s before the motors' first line and camera.return after their last"
                        .formatted(camera));
    }

    private static Instant at(String line) {
        return Instant.parse(line.substring(0, line.indexOf(' ')));
    }

    private Instant audited(String action) {
        return tables.of("audit", "action_code", action).stream()
                .filter(row -> row.text("target_id").equals(camera)
                        && row.text("outcome").equals("done"))
                .map(row -> Timestamp.valueOf(row.text("recorded_at"))
                        .toLocalDateTime()
                        .toInstant(ZoneOffset.UTC))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The audit has no " + action + " of " + camera + "."));
    }
}
