package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sealed files and their rows.
///
/// @param vault folder of the sealed bytes
public record EvidenceFiles(Findings findings, Foreign foreign, Path vault, Tables tables) {
    /// Where the bytes of a digest lie: the first two digits are a folder.
    public Path file(String sha256) {
        return vault.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /// Compares each file with its name and its row.
    ///
    /// @throws IOException if a program is missing
    public void prove() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Tables.Row> rows = tables.of("evidence");
        for (Tables.Row row : rows) {
            Path file = file(row.text("sha256"));
            boolean right = Files.isRegularFile(file)
                    && foreign.sha256(file).equals(row.text("sha256"))
                    && foreign.sm3(file).equals(row.text("sm3"))
                    && Files.size(file) == Long.parseLong(row.text("byte_size"));
            if (!right) {
                wrong.add(row.text("kind") + " " + row.text("id"));
            }
        }
        findings.say(
                wrong.isEmpty() && !rows.isEmpty(),
                "sha256sum, openssl -sm3 and length of all " + rows.size()
                        + " sealed files equal their rows and, for SHA-256, their names"
                        + (wrong.isEmpty() ? "" : ", but not " + wrong));
    }
}
