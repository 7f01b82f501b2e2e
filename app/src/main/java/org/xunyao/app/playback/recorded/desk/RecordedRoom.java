package org.xunyao.app.playback.recorded.desk;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.xunyao.app.playback.Marking;
import org.xunyao.app.playback.PlaybackPorts;
import org.xunyao.app.playback.PlaybackView;
import org.xunyao.app.playback.desk.ReplayDesks;
import org.xunyao.app.playback.recorded.FileFilm;
import org.xunyao.app.playback.recorded.RecordedModel;
import org.xunyao.app.playback.recorded.RecordedOver;
import org.xunyao.app.playback.recorded.RecordedPorts;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// Recorded films for one person: who may enter the replay may open a file, who may seal evidence may
/// seal it.
public final class RecordedRoom {
    private final RecordedModel model;
    private final Texts texts;
    private final ZoneId zone;

    /// @param texts hold the replay's bundle
    /// @param fetching for films on a server
    public RecordedRoom(ReplayDesks desks, RecordedPorts.Fetching fetching, Tasks tasks, Texts texts) {
        this.texts = texts.with(RecordedOver.BUNDLE);
        this.zone = desks.clock().zone();
        PlaybackPorts station = desks.ports();
        var ports = new RecordedPorts(
                FileFilm::open,
                fetching,
                station.player(),
                station.peeks().decoders(),
                station.sealing()
                        .map(seals -> film ->
                                new FileAtDesk(desks.desks().supervision().evidence(), desks.ticket(), film)));
        var names = new RecordedModel.Names(
                this.texts.of("recorded.kind"),
                this.texts.of("recorded.task"),
                this.texts.of("recorded.fetch.task"),
                this.texts.of("recorded.fetch.left"),
                new Marking.Names(this.texts.of("task.seal"), this.texts.of("task.seal.left")));
        this.model = new RecordedModel(ports, tasks, names);
    }

    /// The film that is open.
    public RecordedModel model() {
        return model;
    }

    /// The replay of the cameras with the door to files.
    public Parent over(PlaybackView cameras) {
        return new RecordedOver(cameras, model, texts, RecordedRoom::chosen, zone);
    }

    private static Optional<Path> chosen(Window owner, String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
