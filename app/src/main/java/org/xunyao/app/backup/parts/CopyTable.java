package org.xunyao.app.backup.parts;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupCopy.Proof;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.text.Texts;

/// The copies of a target as a table; one stop of the Tab key, arrows walk through it.
public final class CopyTable {
    private final BackupWords words;
    private final Supplier<Instant> now;

    /// @param now for how moments are said
    public CopyTable(BackupWords words, Supplier<Instant> now) {
        this.words = words;
        this.now = now;
    }

    /// The table, still empty.
    public SheetTable<BackupCopy> node(String id) {
        var table = new SheetTable<BackupCopy>(id, words.of("copies.title"));
        table.speak(copy -> at(copy) + "，" + proof(copy));
        table.fixed(words.of("column.at"), 152, copy -> Buttons.ellipsised(at(copy)));
        table.fixed(words.of("column.kind"), 124, this::kind);
        table.filling(words.of("column.proof"), 240, copy -> Buttons.ellipsised(proof(copy)));
        table.figures(
                words.of("column.size"), 96, copy -> Buttons.ellipsised(BackupWords.size(copy.bytes()), "t-mono"));
        table.fixed(
                words.of("column.station"),
                116,
                copy -> Buttons.ellipsised(copy.label().station()));
        return table;
    }

    private String at(BackupCopy copy) {
        return words.said(copy.label().at(), now.get());
    }

    private Node kind(BackupCopy copy) {
        if (copy.whole()) {
            return new Chip(Icon.DONE, words.of("kind.whole"), "ok");
        }
        return copy.proof().isPresent()
                ? new Chip(Icon.LOOK, words.of("kind.same"), "late")
                : new Chip(Icon.LOOK, words.of("kind.unproved"), "late");
    }

    private String proof(BackupCopy copy) {
        return copy.proof().map(this::proof).orElseGet(() -> words.of("proof.none"));
    }

    private String proof(Proof proof) {
        String found = words.of(
                "proof.equal",
                Texts.figure(proof.rows()),
                Texts.figure(proof.files()),
                Texts.figure(proof.auditSequence()));
        return proof.damaged() == 0 ? found : found + words.of("proof.damaged", Texts.figure(proof.damaged()));
    }
}
