package org.xunyao.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.ClockFacts;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;

/// The desk that gives a sealed file without a row its row (未登记证据登记台). Only a person does so, with a
/// reason; what nobody saw being taken is lead material for ever.
public final class TrayDesk {
    private static final String UNKNOWN = "application/octet-stream";
    private static final int LONGEST = 500;

    private final Office office;
    private final EvidenceItems items;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    /// @param office the only way in
    public TrayDesk(Office office, EvidenceItems items, Vault vault, Ids ids, Clock clock) {
        this.office = office;
        this.items = items;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /// Registers the file that lies under that digest. Beside it a note with the reason is sealed, which
    /// is derived from it and never changes either.
    ///
    /// @param file one of {@link EvidenceDesk#unregistered} that is whole
    /// @param reason 1 to 500 characters
    /// @throws FaultException `EVIDENCE-FOREIGN` if it lies under no digest, `EVIDENCE-MISSING`,
    ///     `EVIDENCE-BROKEN` if its bytes are others than its name says, `EVIDENCE-KNOWN` if it has a row
    ///     by now, `EVIDENCE-DISK`
    public Saved<EvidenceItem> register(Ticket.OfPerson ticket, Unregistered file, String reason) {
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST) {
            throw new IllegalArgumentException("reason of a registration");
        }
        boolean may =
                office.refusal(ticket, EvidenceDesk.SEAL, new Target("new", "")).isEmpty();
        Optional<Found> found = may ? Optional.of(found(file, reason)) : Optional.empty();
        return office.perform(
                ticket,
                EvidenceDesk.SEAL,
                item -> new Target("evidence", item.id().value().toString()),
                tx -> register(tx, ticket, found.orElseThrow(() -> new RefusedException(EvidenceDesk.SEAL))));
    }

    private Found found(Unregistered file, String reason) {
        String sha256 = Vault.sha256(file.file());
        if (sha256.isEmpty() || !file.whole()) {
            throw new FaultException("EVIDENCE-FOREIGN", "no sealed file");
        }
        Digests digests =
                vault.digest(sha256).orElseThrow(() -> new FaultException("EVIDENCE-MISSING", "gone " + sha256));
        if (!digests.sha256().equals(sha256)) {
            throw new FaultException("EVIDENCE-BROKEN", "other bytes than the name says " + sha256);
        }
        var lines = new ArrayList<String>();
        lines.add("registered-from=tray");
        lines.add("file-modified=" + file.modified());
        lines.add("reason=" + reason.strip().replaceAll("\\p{Cntrl}+", " "));
        byte[] note = (String.join("\n", lines) + "\nsha256=" + sha256 + '\n').getBytes(StandardCharsets.UTF_8);
        return new Found(digests, vault.seal(new ByteArrayInputStream(note)), lines);
    }

    private EvidenceItem register(Tx tx, Ticket.OfPerson ticket, Found found) {
        String sha256 = found.file().sha256();
        if (!items.registered(tx, Set.of(sha256)).isEmpty()) {
            throw new FaultException("EVIDENCE-KNOWN", "has a row " + sha256);
        }
        vault.require(sha256);
        EvidenceItem item = item(ticket, found.file(), UNKNOWN, Optional.empty(), List.of());
        add(tx, ticket, item);
        add(tx, ticket, item(ticket, found.note(), TakingRecord.MEDIA_TYPE, Optional.of(item.id()), found.lines()));
        return item;
    }

    private EvidenceItem item(
            Ticket.OfPerson ticket, Digests digests, String type, Optional<EvidenceId> of, List<String> operations) {
        ClockFacts facts = clock.facts();
        return new EvidenceItem(
                new EvidenceId(ids.next()),
                EvidenceKind.COLLECTED_FILE,
                digests,
                type,
                new CaptureTimes(Optional.empty(), Optional.empty(), facts.wall(), Optional.of(facts)),
                new EvidenceSource.OfPerson(ticket.person().id()),
                EvidenceUse.LEAD_ONLY,
                of,
                operations);
    }

    private void add(Tx tx, Ticket ticket, EvidenceItem item) {
        String sha256 = item.digests().sha256();
        items.add(tx, item, new Custody(item.times().recordedTime(), ticket.actor(), EvidenceDesk.SEAL.code(), sha256));
    }

    private record Found(Digests file, Digests note, List<String> lines) {}
}
