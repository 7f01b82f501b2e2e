package org.xunyao.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
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

/// The proof of the tour, in another process after it ended: what it left on the disk is whole, says what
/// was done, and holds no secret. Exit code 0 only if all of it holds.
public final class ProofMain {
    private static final int ALL_ROWS = 10_000;
    private static final int LEAST_PICTURES = 12;
    private static final int LEAST_COLOURS = 40;
    private static final long LARGEST_FILE = 256L << 20;

    private final DemoFolder folder;
    private int broken;

    private ProofMain(DemoFolder folder) {
        this.folder = folder;
    }

    /// Arguments: `--data FOLDER` of a tour that has ended.
    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        try {
            var proof = new ProofMain(DemoFolder.of(words));
            // The files first: opening the store again writes some of them.
            proof.secrets();
            proof.pictures();
            proof.store();
            System.out.println(
                    proof.broken == 0 ? "proof: all of it holds" : "proof: " + proof.broken + " do not hold");
            System.exit(proof.broken == 0 ? 0 : 1);
        } catch (IOException | UncheckedIOException | IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private void say(boolean holds, String what) {
        System.out.println((holds ? "proof ok: " : "proof BROKEN: ") + what);
        if (!holds) {
            broken++;
        }
    }

    private void store() {
        switch (Store.open(StoreLocation.of(folder.data()))) {
            case StoreOpening.Opened opened -> {
                try (Store store = opened.store()) {
                    say(store.brokenTables().isEmpty(), "the database opens again, all tables and indexes consistent");
                    audit(store);
                }
            }
            case StoreOpening.Refused refused -> say(false, "the store does not open: " + refused.code());
        }
    }

    private void audit(Store store) {
        String station = folder.county().bureau().station();
        var chain = new AuditChain(new BouncyDigester());
        var roles = new RoleTables(folder.root().resolve("resources/roles"));
        var office = new Office(
                station,
                new Permissions(roles.grants()),
                store.transactions(),
                store.auditTrail(),
                chain,
                new SystemClock(SystemClock.CHINA));
        var desk = new AuditDesk(office, store.auditTrail(), chain, station);
        AuditDesk.Chain found = desk.check(Ticket.ofRule("proof/1"));
        say(found.broken().isEmpty() && found.length() > 0, "audit chain of " + found.length() + " links is sound");
        List<AuditRecord> rows =
                store.transactions().read(tx -> store.auditTrail().from(tx, station, 1, ALL_ROWS));
        sessions(rows);
        forged(chain, rows);
    }

    private void sessions(List<AuditRecord> rows) {
        List<AuditRecord> tries = rows.stream()
                .filter(row -> row.action().equals(SignIn.ENTER.code()))
                .toList();
        long denied =
                tries.stream().filter(row -> row.target().id().equals("denied")).count();
        long welcome = tries.size() - denied;
        say(
                denied == Tour.DENIED && welcome == Tour.WELCOME,
                "session.enter says %d denied and %d let in, the tour made %d and %d"
                        .formatted(denied, welcome, Tour.DENIED, Tour.WELCOME));
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
        say(
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

    private void secrets() throws IOException {
        for (String log : List.of("derby.log", "tour.log")) {
            say(Files.exists(folder.data().resolve(log)), log + " is there to be searched");
        }
        secret("the sign-in password", DemoFolder.PASSWORD, false);
        secret("the camera password", DemoFolder.CAMERA_PASSWORD, true);
    }

    private void secret(String name, String secret, boolean inList) throws IOException {
        List<byte[]> forms = List.of(
                secret.getBytes(StandardCharsets.UTF_8),
                secret.getBytes(StandardCharsets.UTF_16BE),
                secret.getBytes(StandardCharsets.UTF_16LE));
        var holders = new ArrayList<Path>();
        int[] looked = new int[1];
        Files.walkFileTree(folder.data(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                if (facts.isRegularFile() && facts.size() <= LARGEST_FILE) {
                    looked[0]++;
                    byte[] bytes = Files.readAllBytes(file);
                    if (forms.stream().anyMatch(form -> holds(bytes, form))) {
                        holders.add(folder.data().relativize(file));
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        // Where a person typed it is the one place it must be: this also shows that the search finds what is there.
        List<Path> allowed = inList ? List.of(folder.data().relativize(folder.list())) : List.of();
        say(
                holders.equals(allowed),
                "%s stands in %s of %d files of the data folder"
                        .formatted(
                                name, inList ? holders + " alone" : holders.isEmpty() ? "none" : holders, looked[0]));
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private void pictures() throws IOException {
        var empty = new ArrayList<String>();
        int count = 0;
        for (Path place : List.of(folder.pictures(), folder.pictures().resolve("readme"))) {
            try (var files = Files.newDirectoryStream(place, "*.png")) {
                for (Path file : files) {
                    count++;
                    if (colours(file) < LEAST_COLOURS) {
                        empty.add(file.getFileName().toString());
                    }
                }
            }
        }
        say(
                empty.isEmpty() && count >= 2 * LEAST_PICTURES,
                count + " pictures, each of at least " + LEAST_COLOURS + " colours"
                        + (empty.isEmpty() ? "" : ", but not " + empty));
    }

    private static long colours(Path file) throws IOException {
        var picture = ImageIO.read(file.toFile());
        if (picture == null) {
            return 0;
        }
        return java.util.Arrays.stream(
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .limit(LEAST_COLOURS)
                .count();
    }
}
