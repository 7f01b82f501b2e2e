package org.xunyao.app.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AnchorFile;
import org.xunyao.access.audit.AuditAppraisal;
import org.xunyao.access.audit.AuditDesk;
import org.xunyao.access.audit.AuditSearch;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.CheckpointDesk;
import org.xunyao.access.audit.export.AuditExporting;
import org.xunyao.access.audit.export.HeadSealing;
import org.xunyao.access.room.MemoryAudit;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.audit.desk.AuditAtDesks;
import org.xunyao.app.audit.desk.SheetPrinting;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.CheckpointSeals;
import org.xunyao.crypto.CmsSignatureCheck;
import org.xunyao.crypto.StationKeys;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.store.files.AnchorFileOnDisk;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.files.FileExport;
import org.xunyao.wire.audit.AuditJson;

/// The audit's screen over the real desks, a chain in memory, a real key and a real anchor file.
final class AuditBench extends MemoryStation {
    private static final List<String> DEEDS =
            List.of("alarm.review", "lead.register", "evidence.seal", "case.look", "document.issue", "lead.verify");

    final Ticket.OfPerson admin = ticket(9, "郑䶮", "", "AUDIT_ADMIN");
    final Ticket.OfPerson inspector = ticket(1, "李铭", "", "INSPECTOR");
    final AuditPorts ports;
    final CheckpointDesk checkpoints;
    private final Office office;

    AuditBench(Path folder) {
        super(Instant.parse("2026-11-20T01:00:00Z"));
        office = office(grants());
        AuditShelf shelf = MemoryAudit.shelf("test-1", this);
        AnchorFile anchor = new AnchorFileOnDisk(stick(folder), "test-1");
        StationKeys keys = StationKeys.open(
                new StationKeys.Place(folder.resolve("data/keys"), folder.resolve("secrets")),
                new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20),
                this,
                new SecureRandom(),
                "lanxi-2");
        var seals =
                new CheckpointSeals(new CmsSignatureCheck(), Optional.of(new TrustBundle(1, List.of(keys.trusted()))));
        checkpoints = new CheckpointDesk(office, shelf, keys.signer(), List.of(anchor), this);
        var desks = new AuditAtDesks.Desks(
                new AuditSearch(office, shelf),
                new AuditAppraisal(new AuditDesk(office, shelf, chain), seals, List.of(anchor)),
                checkpoints,
                new AuditExporting(
                        office,
                        new AuditExporting.Pages(this, shelf, List::of),
                        new AuditJson(),
                        new FileExport()::put,
                        new BouncyDigester(),
                        this),
                new SheetPrinting(
                        (head, keyId) -> ("sheet of " + head.sequence()).getBytes(StandardCharsets.UTF_8),
                        keys.signer(),
                        new FileExport()::put),
                HeadSealing.by(checkpoints, Ticket.ofRule("checkpoint/1")));
        ports = new AuditAtDesks(desks, List.of(anchor), new People(), admin).ports();
    }

    /// Lets time pass and people work.
    AuditBench worked(int deeds) {
        for (int i = 0; i < deeds; i++) {
            now = now.plusSeconds(37);
            var target = new Target(i % 3 == 0 ? "alarm" : "lead", new UUID(7, i % 5).toString());
            try {
                office.perform(
                        i % 11 == 3 ? admin : inspector, new Action(DEEDS.get(i % DEEDS.size())), target, tx -> 1);
            } catch (RefusedException expected) {
                // The refusal is what is wanted in the list.
                continue;
            }
            if (i % 100 == 99) {
                checkpoints.make(Ticket.ofRule("checkpoint/1"), Cause.HOURLY);
            }
        }
        return this;
    }

    private static Stream<org.xunyao.access.Permissions.Grant> grants() {
        return Stream.concat(
                DEEDS.stream().map(code -> grant("INSPECTOR", new Action(code))),
                Stream.of(
                        grant("AUDIT_ADMIN", AuditSearch.LOOK),
                        grant("AUDIT_ADMIN", AuditDesk.CHECK),
                        grant("AUDIT_ADMIN", AuditExporting.EXPORT),
                        grant("AUDIT_ADMIN", CheckpointDesk.MAKE),
                        grant("RULE", CheckpointDesk.MAKE)));
    }

    private static Path stick(Path folder) {
        try {
            return Files.createDirectories(folder.resolve("stick"));
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }

    private final class People implements AuditAtDesks.Names {
        @Override
        public Map<String, String> byActor() {
            return Map.of(admin.actor(), "郑䶮", inspector.actor(), "李铭");
        }

        @Override
        public Map<String, String> byTyped() {
            var all = new HashMap<String, String>();
            all.put("李铭", inspector.actor());
            all.put("p1", inspector.actor());
            all.put("p9", admin.actor());
            return all;
        }
    }
}
