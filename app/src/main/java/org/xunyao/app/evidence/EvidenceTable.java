package org.xunyao.app.evidence;

import javafx.scene.Node;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SheetTable;

/// The lines as a table; one stop of the Tab key, arrows walk through it. Where its last rows come into
/// sight it asks for more.
final class EvidenceTable {
    private static final double SHARE = 0.2;
    private static final double ROOM_FOR_DIGEST = 860;

    private final EvidenceWords words;

    EvidenceTable(EvidenceWords words) {
        this.words = words;
    }

    /// The table.
    ///
    /// @param more reads the next page
    SheetTable<Line> node(Runnable more) {
        var table = new SheetTable<Line>("evidence-table", words.of("evidence.title"));
        table.speak(this::spoken);
        table.atTheEnd(more);
        table.fixed(words.of("column.kind"), 90, line -> plain(kind(line)));
        table.fixed(words.of("column.time"), 168, line -> Buttons.ellipsised(time(line), "t-mono"));
        table.sharing(words.of("column.source"), 104, SHARE, line -> plain(source(line)));
        table.fixed(words.of("column.size"), 84, line -> Buttons.ellipsised(size(line), "t-mono"));
        table.fixed(words.of("column.use"), 104, this::use);
        table.fixedFrom(
                ROOM_FOR_DIGEST, words.of("column.digest"), 92, line -> Buttons.ellipsised(digest(line), "t-mono"));
        table.sharing(words.of("column.about"), 104, SHARE, line -> plain(words.state(line)));
        return table;
    }

    private static Node plain(String text) {
        return Buttons.ellipsised(text);
    }

    private String kind(Line line) {
        return switch (line) {
            case Line.OfItem item
            when item.entry().item().derivedFrom().isPresent() ->
                words.of("kind.copy", words.kind(item.entry().item()));
            case Line.OfItem item -> words.kind(item.entry().item());
            case Line.OfFile _ -> words.of("kind.file");
        };
    }

    private String time(Line line) {
        return words.time(
                switch (line) {
                    case Line.OfItem item -> item.entry().item().times().recordedTime();
                    case Line.OfFile(var file) -> file.modified();
                });
    }

    private static String source(Line line) {
        return switch (line) {
            case Line.OfItem item -> item.source();
            case Line.OfFile(var file) -> "" + file.file().getFileName();
        };
    }

    private static String size(Line line) {
        return EvidenceWords.size(
                switch (line) {
                    case Line.OfItem item -> item.entry().item().digests().size();
                    case Line.OfFile(var file) -> file.size();
                });
    }

    private static String digest(Line line) {
        return line instanceof Line.OfItem item
                ? EvidenceWords.brief(item.entry().item().digests().sha256())
                : "";
    }

    private Node use(Line line) {
        if (!(line instanceof Line.OfItem item)) {
            return plain("");
        }
        EvidenceUse use = item.entry().item().use();
        return use == EvidenceUse.LEAD_ONLY ? new Chip(Icon.CLUE_ONLY, words.use(use), "late") : plain(words.use(use));
    }

    /// What a screen reader says of a row.
    private String spoken(Line line) {
        return String.join("，", kind(line), time(line), source(line), size(line), words.state(line));
    }
}
