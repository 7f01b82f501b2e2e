package org.xunyao.documents.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.documents.Document;
import org.xunyao.kernel.Digests;

/// The list of digests beside a bound file (卷宗清单): what lies in it, on which pages, and what was sealed.
///
/// @param number 案号
/// @param bureau full name
/// @param lines in the order of the volumes
public record DossierManifest(String number, String bureau, List<Line> lines) {
    /// Copies the lines.
    public DossierManifest {
        lines = List.copyOf(lines);
    }

    /// One thing that was sealed (一件).
    ///
    /// @param kind `document` or `evidence`
    /// @param code number of the official form, or of the evidence in the case
    /// @param name of the form, or of the file that was brought
    /// @param number 文号, may be empty
    /// @param at when it was sealed
    /// @param pages such as `3—5`; nothing for what has no page
    /// @param source the bureau, a camera or a person
    /// @param digests of the sealed bytes
    public record Line(
            Volume volume,
            String kind,
            String code,
            String name,
            String number,
            Instant at,
            Optional<String> pages,
            String source,
            Digests digests) {
        static Line of(Volume volume, Document.Issued paper, DossierLine line, String bureau) {
            return new Line(
                    volume,
                    "document",
                    Integer.toString(paper.facts().kind()),
                    line.name(),
                    paper.number().orElse(""),
                    paper.issuedAt(),
                    Optional.of(line.range()),
                    bureau,
                    paper.sealed().digests());
        }

        static Line of(Volume volume, Exhibit exhibit, Optional<DossierLine> line) {
            return new Line(
                    volume,
                    "evidence",
                    exhibit.code(),
                    exhibit.file().isEmpty() ? exhibit.name() : exhibit.file(),
                    "",
                    exhibit.item().times().recordedTime(),
                    line.map(DossierLine::range),
                    exhibit.source(),
                    exhibit.item().digests());
        }
    }
}
