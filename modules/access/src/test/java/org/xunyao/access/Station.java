package org.xunyao.access;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// A station in memory whose transactions roll back, for tests of the desks alone.
final class Station implements Transactions, AuditTrail, Accounts, Clock, PasswordHash {
    static final Action WORK = new Action("test.work");
    static final RoleId WORKER = new RoleId("WORKER");

    private List<AuditRecord> links = new ArrayList<>();
    private Map<String, Account> accounts = new HashMap<>();
    Instant now = Instant.parse("2026-11-20T02:00:00Z");
    boolean commitFails;

    final AuditChain chain = new AuditChain(new Sha());
    final Office office = new Office("test-1", new Permissions(grants()), this, this, chain, this);
    final SignIn door =
            new SignIn(office, this, this, new SignInPolicy(3, java.time.Duration.ofMinutes(30)), this, ids());

    private static List<Grant> grants() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        return List.of(
                new Grant(WORKER, WORK, from, Optional.of(LocalDate.of(2026, 12, 31)), "test", true),
                new Grant(WORKER, AuditDesk.CHECK, from, Optional.empty(), "test", true),
                new Grant(Ticket.DOOR, SignIn.ENTER, from, Optional.empty(), "test", true));
    }

    Ids ids() {
        return new Ids(this, new Random(1));
    }

    List<AuditRecord> links() {
        return links;
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        var linksBefore = new ArrayList<>(links);
        var accountsBefore = new HashMap<>(accounts);
        boolean committed = false;
        try {
            R result = work.apply(new Tx() {});
            if (commitFails) {
                throw new IllegalStateException("commit");
            }
            committed = true;
            return result;
        } finally {
            if (!committed) {
                links = linksBefore;
                accounts = accountsBefore;
            }
        }
    }

    @Override
    public <R> R read(Function<Tx, R> work) {
        return work.apply(new Tx() {});
    }

    @Override
    public Optional<AuditRecord> last(Tx tx, String station) {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
    }

    @Override
    public void append(Tx tx, AuditRecord link) {
        links.add(link);
    }

    @Override
    public List<AuditRecord> from(Tx tx, String station, long sequence, int limit) {
        return links.stream()
                .filter(link -> link.sequence() >= sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Account> byLogin(Tx tx, String login) {
        return Optional.ofNullable(accounts.get(login));
    }

    @Override
    public void put(Tx tx, Account account) {
        accounts.put(account.person().login(), account);
    }

    @Override
    public List<Account> all(Tx tx) {
        return List.copyOf(accounts.values());
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }

    @Override
    public String hash(char[] password) {
        return "#" + new String(password);
    }

    @Override
    public boolean matches(char[] password, String encoded) {
        return hash(password).equals(encoded);
    }

    private static final class Sha implements Digester {
        @Override
        public Digests digest(java.io.InputStream bytes) throws java.io.IOException {
            return digest(bytes.readAllBytes());
        }

        @Override
        public Digests digest(byte[] bytes) {
            try {
                byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
                String hex = String.format("%064x", new BigInteger(1, sha));
                return new Digests(hex, hex, bytes.length);
            } catch (NoSuchAlgorithmException cause) {
                throw new IllegalStateException(cause);
            }
        }
    }
}
