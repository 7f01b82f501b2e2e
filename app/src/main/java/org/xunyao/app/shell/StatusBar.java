package org.xunyao.app.shell;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.text.Texts;

/// The bar at the bottom: what was saved, how many cameras stand how, and whether the station is sound.
final class StatusBar extends HBox {
    private static final long GIB = 1L << 30;
    private static final long LITTLE_DISK = 10 * GIB;

    /// Narrower than on any display that the program is made for.
    private static final double NARROW = 1_150;

    private final Texts texts;
    private final SavedLabel saved;
    private final Label starting = small();
    private final Label cameras = Buttons.ellipsised("", "t-small");
    private final Label workers = small();
    private final Label audit = small();
    private final Label disk = small();
    private final Label sound = small();
    private final Label date = Buttons.ellipsised("", "t-small");

    StatusBar(ShellViewModel model, Services services) {
        this.texts = services.texts();
        this.saved = new SavedLabel(texts, services.zone());
        getStyleClass().add("status-bar");
        setFocusTraversable(true);
        cameras.getStyleClass().add("fg-2");
        date.getStyleClass().add("fg-2");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        // Where it is narrow the date gives way first: it stands on every desk, the cameras stand nowhere else.
        widthProperty()
                .subscribe(
                        width -> cameras.setMinWidth(width.doubleValue() < NARROW ? USE_COMPUTED_SIZE : USE_PREF_SIZE));
        cameras.setGraphic(Icon.WALL.node("icon-14"));
        starting.setId("status-starting");
        starting.getStyleClass().add("fg-2");
        getChildren().addAll(saved, starting, cameras, workers, sound, gap, audit, disk, date);
        model.lastSavedProperty().subscribe(last -> last.ifPresent(saved::saved));
        model.statusProperty().subscribe(this::show);
        sound.setId("sound-mark");
        sound.getStyleClass().add("fg-due");
        sound.setGraphic(Icon.LOOK.node("icon-14", "icon-due"));
        model.soundProperty().subscribe(this::heard);
    }

    private void heard(String said) {
        sound.setText(said);
        sound.setVisible(!said.isEmpty());
        sound.setManaged(!said.isEmpty());
        readOut();
    }

    private void show(Optional<StationStatus> measured) {
        boolean known = measured.isPresent();
        starting.setText(known ? "" : texts.of("status.starting"));
        starting.setVisible(!known);
        starting.setManaged(!known);
        for (Label label : List.of(cameras, workers, audit, disk, date)) {
            label.setVisible(known);
            label.setManaged(known);
        }
        measured.ifPresent(this::fill);
        readOut();
    }

    private void readOut() {
        setAccessibleText(Stream.of(saved, starting, cameras, workers, sound, audit, disk, date)
                .filter(Label::isManaged)
                .map(Label::getText)
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private void fill(StationStatus status) {
        cameras.setText(cameras(status.cameras()));
        workers.setText(texts.of(
                "status.workers", Texts.figure(status.workersRunning()), Texts.figure(status.workersWanted())));
        warn(workers, status.workersRunning() < status.workersWanted());
        audit.setText(texts.of(
                status.auditSound() ? "status.audit" : "status.audit.broken", Texts.figure(status.auditRows())));
        warn(audit, !status.auditSound());
        disk.setText(texts.of("status.disk", Texts.figure(status.diskFree() / GIB)));
        warn(disk, status.diskFree() < LITTLE_DISK);
        var form = DateTimeFormatter.ofPattern(
                texts.of("status.date.form"), texts.language().locale());
        date.setText(texts.of(
                "status.date",
                form.format(status.today()),
                texts.of("day." + status.day().name())));
    }

    private String cameras(CameraCounts counts) {
        var parts = new ArrayList<String>();
        part(parts, "live", counts.live());
        part(parts, "late", counts.late());
        part(parts, "stalled", counts.stalled());
        part(parts, "covered", counts.covered());
        part(parts, "down", counts.down());
        part(parts, "connecting", counts.connecting());
        return texts.of("status.cameras", Texts.figure(counts.total()), String.join(" · ", parts));
    }

    private void part(List<String> parts, String state, int count) {
        if (count > 0) {
            parts.add(texts.of("status.cameras." + state, Texts.figure(count)));
        }
    }

    private static void warn(Label label, boolean on) {
        label.getStyleClass().removeAll("fg-2", "fg-red");
        label.getStyleClass().add(on ? "fg-red" : "fg-2");
    }

    private static Label small() {
        var label = new Label();
        label.getStyleClass().add("t-small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
