package org.xunyao.bench.upgrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.StoredRows;
import org.xunyao.store.keys.DataKey;
import org.xunyao.store.rebuild.FolderTree;

/// T21: the golden database of the first release is upgraded and encrypted, and today's gets another data key,
/// each cut off at every step and at random moments. After each cut the next start must come to the same rows,
/// a sound audit chain and a folder without left-overs.
public final class UpgradeTorture implements Torture {
    private static final int POINTS = 50;
    private static final int ALL_LINKS = 10_000;

    private final Clock clock = new SystemClock(SystemClock.CHINA);

    /// Needs nothing.
    public UpgradeTorture() {}

    @Override
    public String id() {
        return "T21";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        Path golden = Path.of(System.getProperty("xunyao.root", "."), "modules/store/src/test/resources/golden/v5.zip");
        if (!Files.exists(golden)) {
            return new Outcome.Skipped("no golden database: run it on a checkout");
        }
        var old = new UpgradeStation(options.scratch().resolve("old"));
        old.unpack(golden);
        StoredRows before = StoredRows.read(old.database(), Optional.empty());
        old.wrapKeys();
        var round = new Round(options, new Random(options.seed()), before);
        if (options.negative()) {
            return told(round, List.of(round.torture(Work.CARELESS, old)));
        }
        Tally upgrades = round.torture(Work.UPGRADE, old);
        var today = new UpgradeStation(options.scratch().resolve("today"));
        FolderTree.copy(old.folder(), today.folder(), done -> {});
        today.door().open(today.keys(), step -> {}).close();
        return told(round, List.of(upgrades, round.torture(Work.CHANGE_KEY, today)));
    }

    private static Outcome told(Round round, List<Tally> tallies) {
        var said = new ArrayList<String>();
        for (Tally tally : tallies) {
            if (!tally.wrong().isEmpty()) {
                return new Outcome.Failed(tally.wrong() + " after " + tally.cuts() + " cuts of " + tally.work());
            }
            said.add("%d cuts of %s at %d different steps".formatted(tally.cuts(), tally.work(), tally.steps()));
        }
        return new Outcome.Passed("0 lost, 0 half: " + String.join(", ", said) + ", seed "
                + round.options().seed());
    }

    /// @param wrong the first thing that was wrong, empty if nothing was
    private record Tally(Work work, int cuts, int steps, String wrong) {}

    private final class Round {
        private final TortureOptions options;
        private final Random random;
        private final StoredRows before;

        Round(TortureOptions options, Random random, StoredRows before) {
            this.options = options;
            this.random = random;
            this.before = before;
        }

        TortureOptions options() {
            return options;
        }

        Tally torture(Work work, UpgradeStation template) throws IOException, InterruptedException {
            var station = new UpgradeStation(options.scratch().resolve("cut"));
            long begun = clock.nanoTime();
            Cut whole = cut(-1, 0, work, template, station);
            long millis = (clock.nanoTime() - begun) / 1_000_000;
            String wrong = whole.whole() ? judge(station) : "a run without a cut ends after " + whole.steps();
            List<Integer> points = points(whole.steps());
            int cuts = 0;
            int cycles = options.cyclesOr(POINTS);
            for (; cuts < cycles && wrong.isEmpty(); cuts++) {
                int point = cuts % 3 < 2 ? points.get(cuts * 2 / 3 % points.size()) : -1;
                Cut cut = cut(point, random.nextLong(1, millis), work, template, station);
                options.progress()
                        .accept(work + " cut " + (cuts + 1) + " of " + cycles + " after "
                                + (cut.steps().isEmpty()
                                        ? "nothing"
                                        : cut.steps().getLast()));
                wrong = judge(station);
            }
            return new Tally(work, cuts, points.size(), wrong);
        }

        private Cut cut(int point, long millis, Work work, UpgradeStation template, UpgradeStation station)
                throws IOException, InterruptedException {
            FolderTree.delete(station.folder());
            FolderTree.copy(template.folder(), station.folder(), done -> {});
            return point < 0 && millis > 0
                    ? Cut.after(millis, station.folder(), work, options.scratch())
                    : Cut.at(point, station.folder(), work, options.scratch());
        }

        /// Every step once, of the hundreds of copied files the first, the last and two between, shuffled.
        private List<Integer> points(List<String> steps) {
            var points = new ArrayList<Integer>();
            int first = steps.indexOf("copying");
            int last = steps.lastIndexOf("copying");
            for (int i = 0; i + 1 < steps.size(); i++) {
                if (!steps.get(i).equals("copying") || i == first || i == last || i % Math.max(1, last / 3) == 0) {
                    points.add(i);
                }
            }
            Collections.shuffle(points, random);
            return points;
        }

        /// The next start after the cut.
        private String judge(UpgradeStation station) throws IOException {
            try {
                DataKey key;
                station.door().look();
                try (OpenStation open = station.door().open(station.keys(), step -> {})) {
                    key = DataKey.of(HexFormat.of()
                            .parseHex(open.store().key().orElseThrow().hex()));
                    String wrong = inside(open);
                    if (!wrong.isEmpty()) {
                        return wrong;
                    }
                }
                return rows(station, key);
            } catch (FaultException refused) {
                return "the next start says " + refused.getMessage();
            }
        }

        private String inside(OpenStation open) {
            if (!open.store().brokenTables().isEmpty()) {
                return "inconsistent " + open.store().brokenTables();
            }
            if (open.keys().changing()) {
                return "two keys are left";
            }
            List<AuditRecord> links = open.store()
                    .transactions()
                    .read(tx -> open.store().auditTrail().from(tx, UpgradeStation.STATION, 1, ALL_LINKS));
            OptionalLong broken = new AuditChain(new BouncyDigester()).firstBroken(links);
            return links.isEmpty() || broken.isPresent() ? "audit chain " + links.size() + " " + broken : "";
        }

        private String rows(UpgradeStation station, DataKey key) throws IOException {
            SortedMap<String, List<String>> after = StoredRows.readAs(before, station.database(), Optional.of(key))
                    .rows();
            if (!after.equals(expected())) {
                return "rows differ";
            }
            try (Stream<Path> all = Files.list(station.folder())) {
                List<String> left = all.map(path -> String.valueOf(path.getFileName()))
                        .filter(name -> name.startsWith("database."))
                        .toList();
                return left.isEmpty() ? secrets(station, key.hex()) : "left over " + left;
            }
        }

        /// Neither key nor passphrase is in any file, the engine's log included.
        private String secrets(UpgradeStation station, String hex) throws IOException {
            String passphrase = new String(UpgradeStation.passphrase());
            try (Stream<Path> all = Files.walk(station.folder())) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    if (bytes.contains(hex) || bytes.contains(passphrase)) {
                        return "a secret is in " + file.getFileName();
                    }
                }
            }
            return "";
        }

        /// What the migrations change on purpose: legal review has a role of its own since V9.
        private SortedMap<String, List<String>> expected() {
            var rows = new TreeMap<>(before.rows());
            rows.computeIfPresent(
                    "PERSON_ROLE",
                    (table, all) -> all.stream()
                            .map(row -> row.replace("=REVIEWER\u001f", "=LEGAL_REVIEWER\u001f"))
                            .sorted()
                            .toList());
            return rows;
        }
    }
}
