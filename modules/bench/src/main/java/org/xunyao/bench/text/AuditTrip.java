package org.xunyao.bench.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.audit.AuditJson;
import org.xunyao.wire.audit.AuditLine;
import org.xunyao.wire.audit.AuditLineReader;

/// Hostile targets through the Office into the chain, out as a line of an export, and in again.
final class AuditTrip {
    private AuditTrip() {}

    /// What is wrong, if anything.
    static Optional<String> of(BenchStation station, List<String> corpus) {
        for (String text : corpus) {
            Optional<String> wrong = one(station, text);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> one(BenchStation station, String text) {
        long sequence;
        try {
            sequence = station.office()
                    .perform(station.inspector(), new Action("evidence.seal"), new Target("new", text), tx -> true)
                    .sequence();
        } catch (IllegalArgumentException | FaultException refused) {
            return Optional.empty();
        }
        AuditRecord link = station.store()
                .transactions()
                .<AuditRecord>read(tx -> station.store()
                        .auditTrail()
                        .from(tx, BenchStation.NAME, sequence, 1)
                        .getFirst());
        if (!link.target().id().equals(text) || !station.chain().whole(link)) {
            return Optional.of("the chain keeps another text for " + text.length() + " characters");
        }
        return exported(link, text);
    }

    private static Optional<String> exported(AuditRecord link, String text) {
        byte[] line = new AuditJson().link(link);
        String printed = new String(line, StandardCharsets.UTF_8);
        if (printed.indexOf('\n') != printed.length() - 1) {
            return Optional.of("a line of an export is broken in two");
        }
        try {
            boolean same = new AuditLineReader(new ByteArrayInputStream(line))
                    .next()
                    .filter(one -> one instanceof AuditLine.Link(AuditRecord back) && back.equals(link))
                    .isPresent();
            return same ? Optional.empty() : Optional.of("an export reads otherwise: " + text.length());
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }
}
