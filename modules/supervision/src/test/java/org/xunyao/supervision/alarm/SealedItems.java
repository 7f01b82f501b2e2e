package org.xunyao.supervision.alarm;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Target;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.Custody;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceItems;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.Tx;

/// Rows of evidence in memory, for finding only.
final class SealedItems implements EvidenceItems {
    static final CaptureTimes TIMES = new CaptureTimes(
            Optional.of(Instant.parse("2026-11-20T02:29:57Z")),
            Optional.of(Instant.parse("2026-11-20T02:30:00Z")),
            Instant.parse("2026-11-20T02:30:05Z"));

    private final Map<EvidenceId, EvidenceItem> rows = new HashMap<>();

    void still(EvidenceId id) {
        add(id, EvidenceKind.STILL);
    }

    void clip(EvidenceId id) {
        add(id, EvidenceKind.CLIP);
    }

    private void add(EvidenceId id, EvidenceKind kind) {
        String hex = "0".repeat(64);
        rows.put(
                id,
                new EvidenceItem(
                        id,
                        kind,
                        new Digests(hex, hex, 1),
                        "video/mp2t",
                        TIMES,
                        new EvidenceSource.OfCamera("C1"),
                        EvidenceUse.LEAD_ONLY,
                        Optional.empty(),
                        List.of()));
    }

    @Override
    public Optional<EvidenceItem> find(Tx tx, EvidenceId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public void add(Tx tx, EvidenceItem item, Custody first) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void append(Tx tx, EvidenceId id, Custody entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void attach(Tx tx, EvidenceId id, Target target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EvidenceItem> of(Tx tx, Target target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EvidenceItem> newest(Tx tx, Instant upTo, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EvidenceItem> older(Tx tx, EvidenceItem than, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(Tx tx) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EvidenceItem> copies(Tx tx, EvidenceId original) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<EvidenceId, List<Target>> targets(Tx tx, List<EvidenceId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Custody> custody(Tx tx, EvidenceId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> registered(Tx tx, Set<String> sha256) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> leadOnly(Tx tx, Set<String> sha256) {
        throw new UnsupportedOperationException();
    }
}
