package org.xunyao.app.patrol;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.xunyao.app.patrol.reading.AgreementPane;
import org.xunyao.app.patrol.reading.ReadingPane;
import org.xunyao.app.patrol.reading.ReadingPorts;
import org.xunyao.app.patrol.words.PatrolWords;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.supervision.reading.Dispute;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// What opens over the wall to read pictures again and to see how far readings agree.
final class ReadingDoors {
    private final PatrolModel model;
    private final PatrolWords words;
    private final Tasks tasks;
    private final Consumer<Region> place;

    private record Agreed(List<Month> months, List<Dispute> disputes) {}

    /// @param place puts a pane over the wall
    ReadingDoors(PatrolModel model, PatrolWords words, Tasks tasks, Consumer<Region> place) {
        this.model = model;
        this.words = words;
        this.tasks = tasks;
        this.place = place;
    }

    /// What is to be read again; for who only leads, how far readings agree.
    void open() {
        ReadingPorts ports = model.ports().readings();
        ports.second().ifPresentOrElse(second -> reread(second), this::agreement);
    }

    private ReadingPane pane(String title, ReadingPorts.Reader reader, Runnable done) {
        Texts texts = words.texts();
        ReadingPorts ports = model.ports().readings();
        String keys = texts.of(ports.leader().isPresent() ? "reading.keys.leader" : "reading.keys");
        var made = new ReadingPane(
                new ReadingPane.Words(texts, texts.of(title), keys), tasks, ports.cover(), reader, done);
        place.accept(made);
        return made;
    }

    private void reread(ReadingPorts.Second second) {
        ReadingPane pane = pane("reading.title", second, () -> {});
        tasks.quietly(
                "readings due",
                progress -> second.due(),
                due -> pane.show(
                        due.stream().filter(each -> model.sees(each.camera())).toList()),
                code -> pane.say(words.texts().fault(code)));
    }

    /// How far readings agree, and what is to be settled; nothing for who may not see it.
    void agreement() {
        ReadingPorts ports = model.ports().readings();
        ports.leader().ifPresent(leader -> {
            var pane = new AgreementPane(words, ports.least(), dispute -> settle(leader, dispute));
            place.accept(pane);
            pane.enter();
            tasks.quietly(
                    "agreement",
                    progress -> new Agreed(leader.months(), leader.disputes()),
                    told -> pane.show(
                            told.months(),
                            told.disputes().stream()
                                    .filter(each -> model.sees(each.camera()))
                                    .toList()),
                    code -> pane.say(words.texts().fault(code)));
        });
    }

    private void settle(ReadingPorts.Leader leader, Dispute dispute) {
        pane("reading.settle", leader, this::agreement).show(List.of(new Unread(dispute.id(), dispute.camera())));
    }
}
