package org.xunyao.documents.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.xunyao.documents.Words;

/// A piece of evidence that a document knows by a number of its own (引证登记). The number stands in the words of a
/// sentence; see {@link EvidenceMarks}. A document keeps its links as rows beside its tables, so that documents without
/// any, and those of earlier programs, read as they always did.
///
/// @param number in this document, 1 to 999; it stays with the piece
/// @param evidence the sealed item's
/// @param name what it is, in words, as it was when it was linked
/// @param sha256 of the sealed bytes, in lower case
/// @param sm3 of the sealed bytes, in lower case
public record EvidenceLink(int number, UUID evidence, String name, String sha256, String sm3) {
    /// The most that one document knows.
    public static final int AT_MOST = 999;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final String MARK = "mark";
    private static final String EVIDENCE = "evidence";
    private static final String NAME = "name";
    private static final String SHA256 = "sha256";
    private static final String SM3 = "sm3";

    /// Cleans the name; refuses numbers outside 1 to 999 and what is no digest.
    public EvidenceLink {
        name = Words.clean(name);
        if (number < 1 || number > AT_MOST || name.isBlank()) {
            throw new IllegalArgumentException("no link: " + number);
        }
        if (!DIGEST.matcher(sha256).matches() || !DIGEST.matcher(sm3).matches()) {
            throw new IllegalArgumentException("no digest of a link");
        }
    }

    /// As a row of the document's facts.
    public Map<String, String> row() {
        var row = new HashMap<String, String>();
        row.put(MARK, Integer.toString(number));
        row.put(EVIDENCE, evidence.toString());
        row.put(NAME, name);
        row.put(SHA256, sha256);
        row.put(SM3, sm3);
        return Map.copyOf(row);
    }

    /// The links of rows, the first of each number; what is no link is left out, so that its mark names nothing.
    public static List<EvidenceLink> of(List<Map<String, String>> rows) {
        var links = new HashMap<Integer, EvidenceLink>();
        rows.forEach(row -> read(row).ifPresent(link -> links.putIfAbsent(link.number(), link)));
        return links.values().stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    private static Optional<EvidenceLink> read(Map<String, String> row) {
        String number = row.getOrDefault(MARK, "");
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EvidenceLink(
                    Integer.parseInt(number),
                    UUID.fromString(row.getOrDefault(EVIDENCE, "")),
                    row.getOrDefault(NAME, ""),
                    row.getOrDefault(SHA256, ""),
                    row.getOrDefault(SM3, "")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
