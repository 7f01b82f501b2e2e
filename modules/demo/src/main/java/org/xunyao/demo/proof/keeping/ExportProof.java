package org.xunyao.demo.proof.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.xunyao.demo.proof.Findings;
import org.xunyao.demo.proof.Foreign;
import org.xunyao.demo.proof.Scratch;
import org.xunyao.demo.proof.Tables;

/// The exported audit as a stranger judges it: by the stand-alone verifier, which has no database.
///
/// @param command words before `verify-audit`
/// @param file the export
/// @param bundle whom to trust
/// @param anchors checkpoints that were carried outside
public record ExportProof(
        Findings findings,
        Foreign foreign,
        Scratch scratch,
        Tables tables,
        List<String> command,
        Path file,
        Path bundle,
        Path anchors) {
    private static final Pattern DIGEST = Pattern.compile("\"(?:digest|sm3)\":\"([0-9a-f]{64})\"");
    private static final Pattern ACTOR = Pattern.compile("\"actor\":\"(.)");

    /// The export is proven and says what the rows say; with one byte changed in one link the verifier
    /// refuses it and names that link.
    ///
    /// @throws IOException if the command cannot be run or the export not be read
    public void prove() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        // One char a byte, so that places in the text are places in the file.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<MatchResult> links = ACTOR.matcher(text).results().toList();
        Path then = anchorsThen(links.size());
        Foreign.Answer answer = verify(file, then);
        findings.say(
                answer.exit() == 0,
                "./run verify-audit with trust bundle and the anchors of that moment ends with %d: %s"
                        .formatted(answer.exit(), said(answer)));
        rows(text);
        for (int at : List.of(0, links.size() / 2, links.size() - 1)) {
            refused(at + 1, links.get(at).start(1), then);
        }
    }

    /// The anchors that were there when the export was made: a later one would say, and rightly, that the
    /// chain goes on behind the export's end.
    private Path anchorsThen(int links) throws IOException {
        var kept = new StringBuilder();
        for (String block : Files.readString(anchors).split("(?m)^(?=xunyao-checkpoint 1$)", -1)) {
            boolean covered = block.lines()
                    .filter(line -> line.startsWith("sequence "))
                    .anyMatch(line -> Integer.parseInt(line.substring("sequence ".length())) <= links);
            kept.append(covered ? block : "");
        }
        return scratch.put("anchors.txt", kept.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void rows(String text) {
        List<String> exported =
                DIGEST.matcher(text).results().map(found -> found.group(1)).toList();
        List<String> rows = tables.of("audit").stream()
                .sorted((one, other) -> Long.compare(number(one), number(other)))
                .map(row -> row.text("sm3"))
                .toList();
        findings.say(
                !exported.isEmpty() && exported.equals(rows.subList(0, Math.min(exported.size(), rows.size()))),
                "the %d digests of the export are those of the first %d of %d audit rows"
                        .formatted(exported.size(), exported.size(), rows.size()));
    }

    private void refused(int link, int at, Path then) throws IOException {
        Foreign.Answer answer = verify(scratch.flipped("audit.jsonl", file, at), then);
        findings.say(
                answer.exit() == 1 && answer.text().contains("第 " + link + " 条被改动"),
                "./run verify-audit of a copy with one bit changed in link %d ends with %d: %s"
                        .formatted(link, answer.exit(), said(answer)));
    }

    private Foreign.Answer verify(Path which, Path then) throws IOException {
        var words = new ArrayList<>(command);
        words.addAll(List.of(
                "verify-audit",
                which.toString(),
                "--trust",
                bundle.toString(),
                "--anchor",
                then.toString(),
                "--lang",
                "zh"));
        return foreign.run(words);
    }

    private static String said(Foreign.Answer answer) {
        return answer.text()
                .lines()
                .filter(line -> line.startsWith("记录链") || line.startsWith("结论"))
                .map(line -> line.replaceAll("[ 　]+", " "))
                .reduce((one, other) -> one + "; " + other)
                .orElse(answer.line());
    }

    private static long number(Tables.Row row) {
        return Long.parseLong(row.text("chain_no"));
    }
}
