package org.xunyao.bench.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.access.audit.AuditQuery;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.audit.AuditJson;
import org.xunyao.wire.audit.AuditLine;
import org.xunyao.wire.audit.AuditLineReader;

/// Hostile targets through the Office into the chain, found again by the search for exactly that object,
/// out as a line of an export, and in again.
///
/// @param where the store, in a word
record AuditTrip(String where, BenchStation station) implements TextTrip {
    private static final String KIND = "new";
    private static final int MANY = 1_000;

    @Override
    public void go(List<String> corpus, Findings findings) throws IOException {
        for (String text : corpus) {
            one(text, findings);
        }
        findings.done(where + " audit", corpus.size());
    }

    private void one(String text, Findings findings) throws IOException {
        long sequence;
        try {
            sequence = station.office()
                    .perform(station.inspector(), new Action("evidence.seal"), new Target(KIND, text), tx -> true)
                    .sequence();
        } catch (IllegalArgumentException refused) {
            findings.refused("by the desk");
            return;
        } catch (FaultException fault) {
            findings.refused(where + " audit", text, fault);
            return;
        }
        AuditRecord link = link(sequence);
        if (!link.target().id().equals(text) || !station.chain().whole(link)) {
            findings.wrong(where + " audit", text, "the chain keeps another text");
        } else if (!found(text, link)) {
            findings.wrong(where + " audit search", text, "does not find exactly the links of this object");
        } else if (!exported(link)) {
            findings.wrong(where + " audit export", text, "a line reads otherwise");
        } else {
            findings.equal();
        }
    }

    private AuditRecord link(long sequence) {
        return station.store()
                .transactions()
                .<AuditRecord>read(tx -> station.store()
                        .auditTrail()
                        .from(tx, BenchStation.NAME, sequence, 1)
                        .getFirst());
    }

    private boolean found(String text, AuditRecord link) {
        AuditQuery all = AuditQuery.all();
        var query = new AuditQuery(
                all.actor(), Optional.of(KIND), Optional.of(text), all.from(), all.to(), all.action(), all.outcome());
        List<AuditRecord> links = station.store()
                .transactions()
                .<List<AuditRecord>>read(tx -> station.store()
                        .auditShelf(BenchStation.NAME)
                        .index()
                        .page(tx, BenchStation.NAME, query, Optional.empty(), MANY));
        return links.contains(link)
                && links.stream()
                        .allMatch(one -> one.target().kind().equals(KIND)
                                && Texts.same(where, one.target().id(), text));
    }

    private static boolean exported(AuditRecord link) throws IOException {
        byte[] line = new AuditJson().link(link);
        String printed = new String(line, StandardCharsets.UTF_8);
        return printed.indexOf('\n') == printed.length() - 1
                && new AuditLineReader(new ByteArrayInputStream(line))
                        .next()
                        .filter(one -> one instanceof AuditLine.Link(AuditRecord back) && back.equals(link))
                        .isPresent();
    }
}
