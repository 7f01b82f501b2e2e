package org.xunyao.app.law.desk;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.law.LawBook;
import org.xunyao.app.law.LawModel;
import org.xunyao.app.law.LawView;
import org.xunyao.app.law.LawWords;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.law.PenaltyTables;

/// Furnishes the room of violations, penalties and discretion (罚则与裁量). It reads tables only and needs no desk.
public final class LawRoom {
    private LawRoom() {}

    /// Makes the room when it is entered, on the JavaFX thread.
    ///
    /// @param tasks read the tables off it
    public static Supplier<Parent> of(Surroundings around, Tasks tasks, Notices notices, Texts texts) {
        var tables = new PenaltyTables(around.arguments().resources().resolve("law"));
        var words = new LawWords(texts);
        return () -> {
            var model = new LawModel(
                    () -> new LawBook(tables.book(), tables.exemptions()),
                    around.clock().today(),
                    tasks);
            return new LawView(model, words, paragraph -> {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, paragraph));
                notices.say(Notice.Kind.TOLD, words.of("copied"));
            });
        };
    }
}
