package org.xunyao.demo.proof.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xunyao.demo.proof.Findings;
import org.xunyao.demo.proof.Foreign;
import org.xunyao.demo.proof.Scratch;
import org.xunyao.demo.proof.Tables;

/// The checkpoints that were carried to another disk, read as docs/design/audit.md describes them, against
/// the rows of the chain; their signatures by OpenSSL.
///
/// @param file of the other disk
/// @param bundle whom to trust
public record AnchorProof(Findings findings, Foreign foreign, Scratch scratch, Tables tables, Path file, Path bundle) {
    private static final String TITLE = "xunyao-checkpoint 1";
    private static final int SIGNED_LINES = 7;

    /// Compares every block with its row.
    ///
    /// @throws IOException if the file cannot be read or OpenSSL is missing
    public void prove() throws IOException {
        Map<String, String> heads = tables.of("audit").stream()
                .collect(Collectors.toMap(row -> row.text("chain_no"), row -> row.text("sm3")));
        List<List<String>> blocks = blocks();
        long agree = blocks.stream()
                .filter(block -> value(block, "head ").equals(heads.get(value(block, "sequence "))))
                .count();
        List<String> causes =
                blocks.stream().map(block -> value(block, "cause ")).distinct().toList();
        findings.say(
                agree == blocks.size() && !blocks.isEmpty(),
                "%d of %d checkpoints outside (%s) bear the head that the chain's row has there"
                        .formatted(agree, blocks.size(), String.join(", ", causes)));
        List<String> last = blocks.getLast();
        long covered = Long.parseLong(value(last, "sequence "));
        findings.say(
                covered > 0 && covered <= heads.size(),
                "the newest checkpoint outside covers %d of %d links (%s)"
                        .formatted(covered, heads.size(), value(last, "cause ")));
        signed(last);
    }

    private void signed(List<String> block) throws IOException {
        String content = String.join("\n", block.subList(0, SIGNED_LINES)) + "\n";
        byte[] signature = Base64.getDecoder().decode(value(block, "signature "));
        var check = new SignatureCheck(foreign, scratch, bundle);
        Foreign.Answer right = check.of(signature, content);
        Foreign.Answer wrong = check.of(signature, content.replace("sequence ", "sequence 1"));
        findings.say(
                right.well() && !wrong.well(),
                "openssl cms -verify over the newest checkpoint outside: " + right.lastLine()
                        + "; over the same with another number: " + (wrong.well() ? "taken" : "refused"));
    }

    private List<List<String>> blocks() throws IOException {
        var blocks = new ArrayList<List<String>>();
        for (String text : Files.readString(file).split("(?m)^(?=" + TITLE + "$)", -1)) {
            List<String> lines = Arrays.asList(text.strip().split("\n", -1));
            if (lines.size() == SIGNED_LINES + 1) {
                blocks.add(lines);
            }
        }
        return blocks;
    }

    private static String value(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse("");
    }
}
