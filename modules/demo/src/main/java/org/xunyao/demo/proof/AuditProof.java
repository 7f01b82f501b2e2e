package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The audit chain from the bare rows: each link's SM3 is computed by OpenSSL over its fields, each with
/// its length in bytes before it, and must be what the row and the next row say.
public record AuditProof(Findings findings, Foreign foreign, Scratch scratch, Tables tables) {
    private static final String ORIGIN = "0".repeat(64);
    private static final int AT_ONCE = 400;

    /// Computes all links anew.
    ///
    /// @throws IOException if OpenSSL is missing
    public void prove() throws IOException {
        List<Tables.Row> rows = tables.of("audit").stream()
                .sorted(Comparator.comparingLong(AuditProof::number))
                .toList();
        List<String> sums = sums(rows);
        String previous = ORIGIN;
        long broken = 0;
        for (int i = 0; i < rows.size() && broken == 0; i++) {
            Tables.Row row = rows.get(i);
            boolean whole = number(row) == i + 1
                    && row.text("previous_sm3").equals(previous)
                    && row.text("sm3").equals(sums.get(i));
            broken = whole ? 0 : i + 1;
            previous = row.text("sm3");
        }
        findings.say(
                broken == 0 && !rows.isEmpty(),
                "openssl computes the SM3 of all %d audit links from their rows: each is its row's and the next one's"
                                .formatted(rows.size())
                        + (broken == 0 ? "" : ", but not at link " + broken));
    }

    private List<String> sums(List<Tables.Row> rows) throws IOException {
        List<String> sums = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<String> words = new ArrayList<>(List.of("openssl", "dgst", "-sm3", "-r"));
            for (Tables.Row row : rows.subList(from, Math.min(rows.size(), from + AT_ONCE))) {
                words.add(scratch.put("link" + number(row), form(row)).toString());
            }
            foreign.run(words)
                    .text()
                    .lines()
                    .map(line -> line.replaceFirst(" .*", ""))
                    .forEach(sums::add);
        }
        if (sums.size() != rows.size()) {
            throw new IOException("openssl gave " + sums.size() + " digests of " + rows.size() + " links.");
        }
        return sums;
    }

    private static byte[] form(Tables.Row row) {
        String at = Timestamp.valueOf(row.text("recorded_at"))
                .toLocalDateTime()
                .toInstant(ZoneOffset.UTC)
                .toString();
        var form = new StringBuilder("aud1");
        for (String field : List.of(
                row.text("station"),
                row.text("chain_no"),
                at,
                row.text("actor"),
                row.text("action_code"),
                row.text("target_kind"),
                row.text("target_id"),
                row.text("outcome"),
                row.text("attempt"),
                row.text("previous_sm3"))) {
            form.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field);
        }
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long number(Tables.Row row) {
        return Long.parseLong(row.text("chain_no"));
    }
}
