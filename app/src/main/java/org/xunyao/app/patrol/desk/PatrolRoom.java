package org.xunyao.app.patrol.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.patrol.PatrolFrame;
import org.xunyao.app.patrol.PatrolModel;
import org.xunyao.app.patrol.PatrolOverWall;
import org.xunyao.app.patrol.PatrolPanes;
import org.xunyao.app.patrol.PatrolPorts;
import org.xunyao.app.patrol.words.PatrolWords;
import org.xunyao.app.shell.Command;
import org.xunyao.app.signin.IdleWatch;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.FileExport;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.patrol.PatrolEnd;

/// Patrols on the wall of one person. JavaFX thread only.
public final class PatrolRoom {
    private static final int COVERAGE_EVERY = 12;

    private final PatrolPorts ports;
    private final Around around;
    private final Texts texts;
    private final IdleWatch hands;
    private @Nullable PatrolModel model;
    private @Nullable PatrolFrame frame;
    private @Nullable Scene watched;
    private int rounds;

    /// What it stands in.
    public record Around(Texts texts, Tasks tasks, Notices notices, Clock clock) {}

    /// @param ports of the person who is signed in
    public PatrolRoom(PatrolPorts ports, Around around) {
        this.ports = ports;
        this.around = around;
        this.texts = around.texts().with(PatrolWords.BUNDLE);
        this.hands = new IdleWatch(around.clock(), ports.rules().looks().presence(), () -> {});
    }

    /// The wall with its patrols.
    ///
    /// @param ahead a window of the shared feed for what comes next
    public PatrolFrame frame(WallViewModel plan, WallView wall, WallFeed ahead) {
        var over = new PatrolOverWall(plan, wall, ahead, () -> PatrolFrame.visible(wall), hands::present);
        var made = new PatrolModel(ports, over, around.tasks(), around.clock(), this::trouble);
        var words = new PatrolWords(texts, around.clock(), plan.cameras());
        var outside =
                new PatrolPanes.Outside(around.clock(), new CsvDialog(texts.of("coverage.export")), PatrolRoom::write);
        var panes = new PatrolPanes(made, plan, words, outside, around.tasks());
        var shown = new PatrolFrame(new PatrolFrame.Parts(made, over, words, panes), plan, wall);
        shown.sceneProperty().subscribe(this::watch);
        model = made;
        frame = shown;
        return shown;
    }

    /// What the palette can do with patrols.
    ///
    /// @param open brings the wall before the person
    public List<Command> commands(Runnable open) {
        var all = new ArrayList<>(List.of(
                command(Icon.PLAY, "start", "F7", open, PatrolFrame::start),
                command(Icon.PAUSE, "toggle", "F7", open, shown -> of(PatrolModel::toggle)),
                command(Icon.NEXT, "next", ".", open, shown -> of(PatrolModel::next)),
                command(Icon.PREVIOUS, "previous", ",", open, shown -> of(PatrolModel::previous)),
                command(
                        Icon.DISMISS,
                        "stop",
                        "Shift F7",
                        open,
                        shown -> of(going -> going.stop(PatrolEnd.Cause.STOPPED))),
                command(Icon.SHOW, "coverage", "F9", open, PatrolFrame::coverage)));
        if (ports.readings().second().isPresent() || ports.readings().leader().isPresent()) {
            all.add(command(Icon.SHOW, "readings", "Shift F9", open, PatrolFrame::readings));
        }
        return List.copyOf(all);
    }

    private Command command(Icon icon, String id, String key, Runnable open, Consumer<PatrolFrame> doing) {
        return new Command(icon, texts.of("command." + id), "patrol " + id, key, () -> {
            open.run();
            // The palette gives the focus back as it closes: what opens now comes after it.
            Fx.later(() -> Optional.ofNullable(frame).ifPresent(doing));
        });
    }

    private void of(Consumer<PatrolModel> doing) {
        Optional.ofNullable(model).ifPresent(doing);
    }

    private void trouble(String code) {
        around.notices().say(Notice.Kind.URGENT, texts.fault(code));
    }

    /// The window stays the same while the person looks at other places of work.
    private void watch(@Nullable Scene scene) {
        if (scene != null && scene != watched) {
            watched = scene;
            hands.watch(scene);
        }
    }

    /// Every few seconds: others look at cameras too.
    public void refresh() {
        PatrolModel shown = model;
        if (shown != null && rounds++ % COVERAGE_EVERY == 0) {
            shown.refresh();
        }
    }

    /// The person leaves.
    public void leave() {
        PatrolModel shown = model;
        model = null;
        if (shown != null) {
            shown.leave();
        }
        Scene scene = watched;
        if (scene != null) {
            hands.leave(scene);
        }
    }

    private static void write(Path place, byte[] bytes) {
        try {
            new FileExport().put(place, new ByteArrayInputStream(bytes));
        } catch (FileAlreadyExistsException taken) {
            throw new FaultException("PATROL-EXISTS", "the name is taken", taken);
        } catch (IOException refused) {
            throw new FaultException("PATROL-DISK", "the coverage was not written", refused);
        }
    }
}
