package org.xunyao.demo.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditDesk;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.SignIn;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.wire.RoleTables;

/// The station's own look at what is left: the store opens again, the audit chain is sound, and its check
/// names any link that was changed.
///
/// @param data the station's folder
/// @param roles folder of the table of roles
/// @param station whose chain
public record OwnProof(Findings findings, Path data, Path roles, String station) {
    private static final int ALL_ROWS = 10_000;

    /// Opens the store.
    ///
    /// @param denied wrong tries to sign in that were made
    /// @param welcome right ones
    public void prove(int denied, int welcome) {
        switch (Store.open(StoreLocation.of(data))) {
            case StoreOpening.Opened opened -> {
                try (Store store = opened.store()) {
                    findings.say(
                            store.brokenTables().isEmpty(),
                            "the database opens again, all tables and indexes consistent");
                    audit(store, denied, welcome);
                }
            }
            case StoreOpening.Refused refused -> findings.say(false, "the store does not open: " + refused.code());
        }
    }

    private void audit(Store store, int denied, int welcome) {
        var chain = new AuditChain(new BouncyDigester());
        var office = new Office(
                station,
                new Permissions(new RoleTables(roles).grants()),
                store.transactions(),
                store.auditTrail(),
                chain,
                new SystemClock(SystemClock.CHINA));
        var desk = new AuditDesk(office, store.auditTrail(), chain, station);
        AuditDesk.Chain found = desk.check(Ticket.ofRule("proof/1"));
        findings.say(
                found.broken().isEmpty() && found.length() > 0, "audit chain of " + found.length() + " links is sound");
        List<AuditRecord> rows =
                store.transactions().read(tx -> store.auditTrail().from(tx, station, 1, ALL_ROWS));
        sessions(rows, denied, welcome);
        forged(chain, rows);
    }

    private void sessions(List<AuditRecord> rows, int denied, int welcome) {
        List<AuditRecord> tries = rows.stream()
                .filter(row -> row.action().equals(SignIn.ENTER.code()))
                .toList();
        long refused =
                tries.stream().filter(row -> row.target().id().equals("denied")).count();
        long entered = tries.size() - refused;
        findings.say(
                refused == denied && entered == welcome,
                "session.enter says %d denied and %d let in, the tour made %d and %d"
                        .formatted(refused, entered, denied, welcome));
    }

    /// Changes one character of one row in memory, each row in turn: the check must name that row.
    private void forged(AuditChain chain, List<AuditRecord> rows) {
        int named = 0;
        for (int i = 0; i < rows.size(); i++) {
            AuditRecord row = rows.get(i);
            List<AuditRecord> copy = new ArrayList<>(rows);
            copy.set(i, flipped(row));
            OptionalLong first = chain.firstBroken(copy);
            if (first.isPresent() && first.getAsLong() == row.sequence()) {
                named++;
            }
        }
        findings.say(
                named == rows.size() && named > 0,
                "one byte changed in a copy of each of the %d rows: %d times the check names that row"
                        .formatted(rows.size(), named));
    }

    private static AuditRecord flipped(AuditRecord row) {
        byte[] actor = row.actor().getBytes(StandardCharsets.UTF_8);
        actor[actor.length - 1] ^= 1;
        return new AuditRecord(
                row.station(),
                row.sequence(),
                row.at(),
                new String(actor, StandardCharsets.UTF_8),
                row.action(),
                new Target(row.target().kind(), row.target().id()),
                row.outcome(),
                row.previous(),
                row.digest());
    }
}
