package org.xunyao.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.ChainFinding;
import org.xunyao.access.audit.ChainWalk;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.access.audit.SealCheck;
import org.xunyao.access.audit.SealTally;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.access.audit.export.AuditLines.Head;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.audit.AuditLine;
import org.xunyao.wire.audit.AuditLineReader;

/// Judges an export, read once from its first line to its last; its memory does not grow with the links.
public final class AuditFileCheck {
    /// More checkpoints than a century of hours has are refused.
    static final int CHECKPOINTS_AT_MOST = 1_000_000;

    private final Predicate<AuditRecord> whole;
    private final SealCheck seals;
    private final boolean trusted;

    /// @param whole recomputes a link, such as `chain::whole`
    /// @param seals judges signatures
    /// @param trusted whether `seals` knows anybody
    public AuditFileCheck(Predicate<AuditRecord> whole, SealCheck seals, boolean trusted) {
        this.whole = whole;
        this.seals = seals;
        this.trusted = trusted;
    }

    /// Judges.
    ///
    /// @param file the export
    /// @param anchors checkpoints from outside, if any file was given
    /// @throws IOException if the file cannot be read
    /// @throws FaultException `AUDIT-FILE` if its first line is not that of an export
    public AuditReport of(InputStream file, Optional<List<SignedCheckpoint>> anchors) throws IOException {
        var lines = new AuditLineReader(file);
        if (!(lines.next().orElseGet(AuditLine.Unreadable::new) instanceof AuditLine.First(Head head))) {
            throw new FaultException("AUDIT-FILE", "not an audit export");
        }
        Optional<SealTally> outside = anchors.map(all -> SealTally.of(
                all.stream()
                        .filter(one -> one.checkpoint().station().equals(head.station()))
                        .toList(),
                seals));
        var signed = new ArrayList<SignedCheckpoint>();
        Optional<AuditLine> next = lines.next();
        while (next.orElse(null) instanceof AuditLine.Point(SignedCheckpoint one)) {
            signed.add(one);
            if (signed.size() > CHECKPOINTS_AT_MOST) {
                throw new FaultException("AUDIT-FILE", "too many checkpoints");
            }
            next = lines.next();
        }
        SealTally inside = SealTally.of(signed, seals);
        ChainFinding found = walk(head, next, lines, known(head, inside, outside));
        Optional<Checkpoint> later = outside.stream()
                .flatMap(SealTally::usable)
                .filter(one -> later(head, one))
                .max(Comparator.comparing(Checkpoint::sequence));
        return new AuditReport(head, trusted, found, inside, outside, later);
    }

    /// An anchor that lies behind the end of the file and was made after it, by the file's own words.
    private static boolean later(Head head, Checkpoint anchor) {
        try {
            return anchor.sequence() > head.last() && anchor.at().isAfter(Instant.parse(head.made()));
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    /// Only those that this file must agree with: earlier ones lie before its first link, later ones
    /// after its last.
    private static List<Checkpoint> known(Head head, SealTally inside, Optional<SealTally> outside) {
        return Stream.concat(inside.usable(), outside.stream().flatMap(SealTally::usable))
                .filter(one -> one.station().equals(head.station()) && one.sequence() >= head.first())
                .filter(one -> !later(head, one))
                .toList();
    }

    private ChainFinding walk(Head head, Optional<AuditLine> first, AuditLineReader lines, List<Checkpoint> known)
            throws IOException {
        var walk = new ChainWalk(whole, known);
        walk.begin(head.first());
        boolean ended = false;
        for (@Nullable AuditLine line = first.orElse(null);
                line != null;
                line = lines.next().orElse(null)) {
            if (ended) {
                walk.unreadable();
                continue;
            }
            switch (line) {
                case AuditLine.Link(var link) when link.station().equals(head.station()) -> walk.take(link);
                case AuditLine.Link _, AuditLine.First _, AuditLine.Point _, AuditLine.Unreadable _ ->
                    walk.unreadable();
                case AuditLine.Last(long last) -> ended = last == head.last();
            }
        }
        // A file that breaks off lacks at least the link after its last one.
        return walk.end(ended ? head.last() : Math.max(head.last(), walk.reached() + 1));
    }
}
