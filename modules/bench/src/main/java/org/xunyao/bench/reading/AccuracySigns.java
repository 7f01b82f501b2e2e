package org.xunyao.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opencv.core.Mat;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.sign.RuleWord;
import org.xunyao.supervision.sign.ScopeWord;
import org.xunyao.video.found.ReadLine;
import org.xunyao.vision.file.PictureFile;
import org.xunyao.vision.text.TextLine;
import org.xunyao.vision.text.TextReader;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;
import org.xunyao.wire.RuleTables;

/// How often the words of rules are found in real pictures of signs (标牌、货架字样): plates of AI-01 and categories of
/// AI-05. The pictures and their labels are not part of the clone: `signs.csv` beside them has a line for each picture
/// and rule, `file,rule,shown`, `yes` where one of the rule's words can be read by eye. What no picture shows was not
/// measured, and is said so. The two photographed labels show none of the words and count as such.
public final class AccuracySigns {
    /// Without pictures: what else would have to be shown by a camera in a shop.
    private static final List<String> NEVER = List.of(
            "AI-08 displays", "AI-17 licence walls", "AI-11 work clothes in a shop (accuracy-wear has a street)");

    private static final double LEAST_FOUND = 0.9;
    private static final String YES = "yes";

    private final Path labels;
    private final Path signs;
    private final RuleTables tables;
    private final TextReader reader;
    private final Consumer<String> out;

    /// One picture and whether a rule's words stand in it.
    private record Truth(Path file, String rule, boolean shown) {}

    /// How often each answer came.
    private static final class Count {
        private int shown;
        private int found;
        private int without;
        private int invented;

        private void add(boolean there, boolean read) {
            shown += there ? 1 : 0;
            found += there && read ? 1 : 0;
            without += there ? 0 : 1;
            invented += !there && read ? 1 : 0;
        }

        private boolean holds() {
            return shown > 0 && found >= LEAST_FOUND * shown && invented == 0;
        }

        private String said() {
            return String.format(
                    Locale.ROOT,
                    "%s; found where none stands in %d of %d pictures",
                    shown == 0 ? "未测, no real picture shows one" : "found in " + found + " of " + shown,
                    invented,
                    without);
        }
    }

    /// @param labels folder of the photographs that the transcript names
    /// @param signs folder of real signs with `signs.csv`; need not be there
    /// @param tables the shipped words
    /// @param reader stays the caller's
    /// @param out takes the lines
    public AccuracySigns(Path labels, Path signs, RuleTables tables, TextReader reader, Consumer<String> out) {
        this.labels = labels;
        this.signs = signs;
        this.tables = tables;
        this.reader = reader;
        this.out = out;
    }

    /// Measures once.
    ///
    /// @return whether every rule was measured and held: nine in ten found, none invented
    /// @throws IOException if a picture is missing
    public boolean run() throws IOException {
        Map<String, List<RuleWord>> words = words();
        var counts = new LinkedHashMap<String, Count>();
        words.keySet().forEach(rule -> counts.put(rule, new Count()));
        for (Truth truth : truths(words)) {
            List<RuleWord> asked = words.getOrDefault(truth.rule(), List.of());
            List<ReadLine> lines = lines(truth.file());
            Count count = counts.get(truth.rule());
            if (count != null) {
                count.add(truth.shown(), asked.stream().anyMatch(word -> word.in(lines)));
            }
        }
        counts.forEach((rule, count) -> out.accept("signs of " + rule + ": " + count.said()));
        NEVER.forEach(what -> out.accept(what + ": 未测"));
        boolean held = counts.values().stream().allMatch(Count::holds);
        out.accept(
                "bench accuracy-signs: " + (held ? "every rule with words was measured" : "未测 as the lines above say"));
        return held;
    }

    private Map<String, List<RuleWord>> words() {
        var words = new LinkedHashMap<String, List<RuleWord>>();
        for (AlarmRuleRow row : tables.alarmRules()) {
            List<RuleWord> own = new ArrayList<>(row.signs().words());
            row.signs()
                    .goods()
                    .ifPresent(
                            goods -> goods.words().stream().map(ScopeWord::word).forEach(own::add));
            if (!own.isEmpty()) {
                words.put(row.rule(), own);
            }
        }
        return words;
    }

    /// A label shows a word if its transcript, made by eye, has it.
    private List<Truth> truths(Map<String, List<RuleWord>> words) throws IOException {
        List<Truth> all = new ArrayList<>();
        Transcript.bundled()
                .lines()
                .forEach((file, written) -> words.forEach((rule, asked) -> all.add(new Truth(
                        labels.resolve(file),
                        rule,
                        asked.stream()
                                .anyMatch(word -> written.stream().anyMatch(line -> line.contains(word.text())))))));
        Path list = signs.resolve("signs.csv");
        if (Files.exists(list)) {
            all.addAll(new CsvTable(list).read(List.of("file", "rule", "shown"), this::truth));
        }
        return all;
    }

    private Truth truth(CsvRow row) {
        return new Truth(
                signs.resolve(row.required("file")),
                row.required("rule"),
                row.required("shown").equals(YES));
    }

    private List<ReadLine> lines(Path file) throws IOException {
        Optional<Mat> picture = PictureFile.read(file);
        if (picture.isEmpty()) {
            throw new IOException(file.getFileName() + " is not beside this clone");
        }
        try {
            return reader.read(picture.get()).stream()
                    .filter(line -> !ReadLine.plain(line.text()).isEmpty())
                    .map(AccuracySigns::line)
                    .toList();
        } finally {
            picture.get().release();
        }
    }

    private static ReadLine line(TextLine line) {
        return new ReadLine(ReadLine.plain(line.text()), Math.clamp(line.score(), 0, 1));
    }
}
