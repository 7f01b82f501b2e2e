package org.xunyao.demo.proof.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xunyao.demo.proof.EvidenceFiles;
import org.xunyao.demo.proof.Findings;
import org.xunyao.demo.proof.Foreign;
import org.xunyao.demo.proof.Tables;

/// The covered copy, the stranger's file and the check of all files, in rows and bytes.
///
/// @param files where sealed bytes lie
/// @param area what is covered: x, y, width, height
/// @param stranger the file that somebody put among the sealed ones
/// @param words that stood in it
public record CopyProof(
        Findings findings,
        Foreign foreign,
        EvidenceFiles files,
        Tables tables,
        Map<String, Integer> area,
        Path stranger,
        String words) {
    /// Proves the three.
    ///
    /// @throws IOException if FFmpeg is missing or a file cannot be read
    /// @throws IllegalArgumentException if a row is not there
    public void prove() throws IOException {
        covered();
        findings.say(
                Files.isRegularFile(stranger)
                        && Files.readString(stranger, StandardCharsets.UTF_8).equals(words)
                        && tables.of("evidence", "sha256", foreign.sha256(stranger))
                                .isEmpty(),
                "the file that somebody put among the evidence lies there unchanged and has no row");
        Tables.Row pass = tables.of("evidence_scrub").getLast();
        long items = Long.parseLong(pass.text("items"));
        // The machine seals on while a person checks.
        findings.say(
                items > 0
                        && items >= sealedBefore(pass.text("begun_at"))
                        && items <= sealedBefore(pass.text("ended_at"))
                        && tables.of("evidence_scrub_fault").isEmpty(),
                "row of the check of all files: the %d that were sealed then, %s bytes, none wrong"
                        .formatted(items, pass.text("bytes_read")));
    }

    private long sealedBefore(String moment) {
        return tables.of("evidence").stream()
                .filter(row -> row.text("recorded_time").compareTo(moment) < 0)
                .count();
    }

    private void covered() throws IOException {
        Tables.Row step = tables.of("evidence_operation").stream()
                .filter(row -> area.values().stream()
                        .allMatch(number -> row.text("description").contains(number.toString())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No copy has the covered area among its steps."));
        Tables.Row copy = tables.only("evidence", "id", step.text("evidence_id"));
        Tables.Row original = tables.only("evidence", "id", copy.text("derived_from"));
        String black = luma(copy);
        String before = luma(original);
        findings.say(
                black.equals("0") && !before.equals("0") && !copy.text("sha256").equals(original.text("sha256")),
                "the copy %s… names its original %s… and its step “%s”; ffmpeg finds at most %s of brightness there, %s in the original"
                        .formatted(
                                copy.text("sha256").substring(0, 8),
                                original.text("sha256").substring(0, 8),
                                step.text("description"),
                                black,
                                before));
    }

    /// The brightest pixel of the area, 0 to 255.
    private String luma(Tables.Row row) throws IOException {
        String crop = "crop=%d:%d:%d:%d".formatted(number("width"), number("height"), number("x"), number("y"));
        return foreign.run(List.of(
                        "ffprobe",
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-show_entries",
                        "frame_tags=lavfi.signalstats.YMAX",
                        "-of",
                        "csv=p=0",
                        "movie=filename=%s:f=%s,%s,format=gray,signalstats"
                                .formatted(
                                        files.file(row.text("sha256")),
                                        row.text("media_type").equals("image/png") ? "png_pipe" : "jpeg_pipe",
                                        crop)))
                .lastLine();
    }

    private int number(String name) {
        return area.getOrDefault(name, 0);
    }
}
