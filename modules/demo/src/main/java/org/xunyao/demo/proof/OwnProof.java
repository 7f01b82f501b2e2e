package org.xunyao.demo.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.audit.AuditDesk;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.wire.RoleTables;

/// The station's own look at what is left: the store opens again, the audit chain is sound, and its check
/// names any link that was changed.
///
/// @param door into the data
/// @param roles folder of the table of roles
/// @param station whose chain
public record OwnProof(Findings findings, OwnDoor door, Path roles, String station) {
    private static final int ALL_ROWS = 10_000;

    /// Opens the store.
    ///
    /// @param denied wrong tries to sign in that were made
    /// @param welcome right ones
    /// @param newcomers right ones that led to a change of the password
    public void prove(int denied, int welcome, int newcomers) {
        try (OpenStation open = door.open()) {
            Store store = open.store();
            findings.say(
                    store.brokenTables().isEmpty(),
                    "the database opens again with its passphrase, all tables and indexes consistent");
            audit(store, denied, welcome, newcomers);
        }
    }

    private void audit(Store store, int denied, int welcome, int newcomers) {
        var chain = new AuditChain(new BouncyDigester());
        var office = new Office(
                new Permissions(new RoleTables(roles).grants()),
                store.transactions(),
                new AuditBook(
                        station, store.auditTrail(), chain, new Ids(new SystemClock(SystemClock.CHINA), new Random())),
                new SystemClock(SystemClock.CHINA));
        var desk = new AuditDesk(office, store.auditShelf(station), chain);
        AuditDesk.Chain found = desk.check(Ticket.ofRule("proof/1"));
        findings.say(
                found.broken().isEmpty() && found.length() > 0, "audit chain of " + found.length() + " links is sound");
        List<AuditRecord> rows =
                store.transactions().read(tx -> store.auditTrail().from(tx, station, 1, ALL_ROWS));
        sessions(rows, denied, welcome, newcomers);
        forged(chain, rows);
    }

    private void sessions(List<AuditRecord> rows, int denied, int welcome, int newcomers) {
        List<AuditRecord> tries = rows.stream()
                .filter(row -> row.action().equals(SignIn.ENTER.code()))
                .toList();
        long refused =
                tries.stream().filter(row -> row.target().id().equals("denied")).count();
        long half = tries.stream()
                .filter(row -> row.target().id().startsWith("must-change "))
                .count();
        long entered = tries.size() - refused - half;
        findings.say(
                refused == denied && entered == welcome && half == newcomers,
                "session.enter says %d denied, %d let in and %d sent to change the password, the tour made %d, %d and %d"
                        .formatted(refused, entered, half, denied, welcome, newcomers));
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
                row.attempt(),
                row.previous(),
                row.digest());
    }
}
