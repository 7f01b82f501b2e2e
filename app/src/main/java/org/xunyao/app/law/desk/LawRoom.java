package org.xunyao.app.law.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.xunyao.app.cases.CasePorts;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.law.LawAsked;
import org.xunyao.app.law.LawBook;
import org.xunyao.app.law.LawModel;
import org.xunyao.app.law.LawView;
import org.xunyao.app.law.LawWords;
import org.xunyao.app.law.PastCases;
import org.xunyao.app.law.PastModel;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.law.PenaltyTables;

/// The room of violations, penalties and discretion (罚则与裁量) of one person: its model outlives its view. It reads tables
/// only and needs no desk.
public final class LawRoom {
    private final LawModel model;
    private final LawWords words;
    private final Notices notices;
    private final PastModel past;
    private final LawAsked asked = new LawAsked();

    private LawRoom(LawModel model, PastModel past, LawWords words, Notices notices) {
        this.model = model;
        this.past = past;
        this.words = words;
        this.notices = notices;
    }

    /// Puts it together.
    ///
    /// @param cases earlier cases of the unit
    /// @param tasks read the tables and the cases off the JavaFX thread
    public static LawRoom of(Surroundings around, PastCases cases, Tasks tasks, Notices notices, Texts texts) {
        var tables = new PenaltyTables(around.arguments().resources().resolve("law"));
        var words = new LawWords(texts);
        var model = new LawModel(
                () -> new LawBook(tables.book(), tables.exemptions()),
                around.clock().today(),
                tasks);
        return new LawRoom(model, new PastModel(cases, tasks), words, notices);
    }

    /// A view of it, on the JavaFX thread.
    public Parent view() {
        return new LawView(model, words, new LawView.Around(past, asked, paragraph -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, paragraph));
            notices.say(Notice.Kind.TOLD, words.of("copied"));
        }));
    }

    /// The way here from a case, and back to it with what was weighed.
    ///
    /// @param go opens a place of work by its name
    public CasePorts.Weighing from(Consumer<String> go) {
        return number -> (before, answer) -> {
            asked.ask(new LawAsked.Question(number, weighed -> {
                answer.accept(weighed);
                go.accept("cases");
            }));
            go.accept("law");
            before.map(Weighed::ground).ifPresent(one -> model.ask(one.violation(), one.conduct()));
        };
    }

    /// Looks at a kind of violation by the law of a day.
    public void ask(String violation, LocalDate conduct) {
        model.ask(violation, conduct);
    }
}
