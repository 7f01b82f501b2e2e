package org.xunyao.bench.text;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.casework.Leads;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreOpening;

/// T25: hostile text through every text of every record that is saved, found by reflection: it comes back
/// as it went in, or it is refused in words; never another exception, never another text. A cycle is one
/// text; without a number it is all of them. The negative control is a store that trims what officers
/// write.
public final class HostileText implements Torture {
    /// Makes it; it holds no state.
    public HostileText() {}

    @Override
    public String id() {
        return "T25";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException {
        List<String> corpus = options.cycles() == 0 ? HostileCorpus.all() : HostileCorpus.some(options.cycles());
        var clock = new SystemClock(SystemClock.CHINA);
        return switch (OpenStore.open(options.scratch().resolve("station"))) {
            case StoreOpening.Refused refused -> new Outcome.Failed(refused.toString());
            case StoreOpening.Opened(Store store) -> {
                try (BenchStation station =
                        BenchStation.over(store, options.scratch().resolve("station"), clock, Sabotage.NONE)) {
                    Leads leads = options.negative() ? new TrimmingLeads(store.leads()) : store.leads();
                    var specimen = new Specimen();
                    var doors = new TextDoors(station, specimen, leads);
                    yield new Run(options, corpus, specimen).through(doors.all(), station);
                }
            }
        };
    }

    /// One run; counts what came back and what was refused.
    private static final class Run {
        private final TortureOptions options;
        private final List<String> corpus;
        private final Specimen specimen;
        private final Map<String, Integer> refusals = new TreeMap<>();
        private final Map<String, String> wrong = new LinkedHashMap<>();
        private int fields;
        private int equal;
        private int cleaned;

        Run(TortureOptions options, List<String> corpus, Specimen specimen) {
            this.options = options;
            this.corpus = corpus;
            this.specimen = specimen;
        }

        Outcome through(List<TextDoor> doors, BenchStation station) {
            for (TextDoor door : doors) {
                int before = wrong.size();
                usual(door);
                for (String path : Texts.of(specimen.make(door.type())).keySet()) {
                    fields++;
                    corpus.forEach(text -> one(door, path, text));
                }
                options.progress()
                        .accept(door.name() + " " + door.type().getSimpleName() + ": " + fields + " fields in all, "
                                + (wrong.size() - before) + " of them wrong");
                wrong.entrySet().stream()
                        .skip(before)
                        .forEach(one -> options.progress().accept("  " + one.getKey() + ": " + one.getValue()));
            }
            AuditTrip.of(station, corpus).ifPresent(what -> wrong.put("audit export", what));
            if (!wrong.isEmpty()) {
                return new Outcome.Failed(wrong.size() + " wrong, first: " + wrong);
            }
            return new Outcome.Passed(String.format(
                    "%d texts through %d fields of %d records: %,d back as they were, %,d in the form that the record"
                            + " showed before saving, refused %s, 0 changed, 0 exceptions",
                    corpus.size(), fields, doors.size(), equal, cleaned, refusals));
        }

        /// A way that refuses everything would prove nothing.
        private void usual(TextDoor door) {
            try {
                var _ = door.through().apply(specimen.make(door.type()));
            } catch (RuntimeException refused) {
                wrong.put(door.name() + " " + door.type().getSimpleName(), "refuses usual text: " + refused);
            }
        }

        private void one(TextDoor door, String path, String text) {
            try {
                Record record = specimen.make(door.type(), path, text);
                Optional<String> taken = Optional.ofNullable(Texts.of(record).get(path));
                Optional<String> read = Optional.ofNullable(
                        Texts.of(door.through().apply(record)).get(path));
                judge(door, path, text, taken, read);
            } catch (IllegalArgumentException refused) {
                refusals.merge("by the record", 1, Integer::sum);
            } catch (FaultException fault) {
                refusals.merge(fault.code(), 1, Integer::sum);
                if (fault.code().equals("STORE-FAILED") || fault.code().equals("STORE-DISK")) {
                    wrong(door, path, text, "fault without a reason: " + fault.getMessage());
                }
            } catch (RuntimeException thrown) {
                wrong(door, path, text, thrown.toString());
            }
        }

        /// @param taken what the record has made of the text, which the person sees before saving
        private void judge(TextDoor door, String path, String text, Optional<String> taken, Optional<String> read) {
            if (!read.equals(taken)) {
                wrong(
                        door,
                        path,
                        text,
                        "comes back as " + read.map(HostileText::shown).orElse("nothing"));
            } else if (taken.equals(Optional.of(text))) {
                equal++;
            } else if (taken.map(Run::bare).orElse("").equals(bare(text))) {
                cleaned++;
            } else {
                wrong(door, path, text, "the record makes " + taken.map(HostileText::shown) + " of it");
            }
        }

        /// Without blanks at both ends, in the normal form of documents.
        private static String bare(String text) {
            return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
                    .strip();
        }

        private void wrong(TextDoor door, String path, String text, String why) {
            String field = door.name() + " " + door.type().getSimpleName() + path;
            wrong.merge(field, shown(text) + " " + why, (first, again) -> first);
        }
    }

    /// Printable, whatever it is.
    private static String shown(String text) {
        var shown = new StringBuilder();
        text.chars()
                .limit(40)
                .forEach(c -> shown.append(c > ' ' && c < 127 ? "" + (char) c : String.format("\\u%04x", c)));
        return "\"" + shown + "\" (" + text.length() + ")";
    }
}
