package org.xunyao.app.patrol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.xunyao.app.patrol.words.PatrolWords;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.wall.feed.SharedFeed;
import org.xunyao.kernel.FaultException;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The painted wall with patrols over desks in memory.
final class PatrolRig {
    final PaintedFeed feed = new PaintedFeed();
    final HandClock clock = new HandClock(PaintedFeed.NOW);
    final DeskInMemory desk = new DeskInMemory(PaintedFeed.NOW);
    final AtomicReference<Boolean> present = new AtomicReference<>(true);
    final AtomicReference<String> trouble = new AtomicReference<>("");
    final AtomicReference<Optional<Path>> place = new AtomicReference<>(Optional.empty());
    final SharedFeed windows = new SharedFeed(feed);
    final WallViewModel wall = new WallViewModel(PaintedFeed.cameras(), windows.window(), clock);
    private Optional<PatrolModel> model = Optional.empty();

    PatrolRig() {
        feed.draws(clock::now);
    }

    /// On the JavaFX thread.
    PatrolFrame frame(Texts texts) {
        Texts words = texts.with(WallView.BUNDLE).with(PatrolWords.BUNDLE);
        var shown = new WallView(wall, windows.window(), words, clock.zone(), 25);
        var tasks = new Tasks(Runnable::run, Fx.executor(), clock);
        var over = new PatrolOverWall(wall, shown, windows.window(), () -> PatrolFrame.visible(shown), present::get);
        var made = new PatrolModel(desk.ports(), over, tasks, clock, trouble::set);
        var said = new PatrolWords(words, clock, wall.cameras());
        var outside = new PatrolPanes.Outside(clock, name -> place.get(), PatrolRig::write);
        model = Optional.of(made);
        return new PatrolFrame(
                new PatrolFrame.Parts(made, over, said, new PatrolPanes(made, wall, said, outside, tasks)),
                wall,
                shown);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException refused) {
            throw new FaultException("PATROL-DISK", "refused", refused);
        }
    }

    PatrolModel model() {
        return model.orElseThrow();
    }

    /// Lets time pass in steps a patrol takes as unbroken.
    void pass(double seconds) {
        FxRig.call(() -> {
            for (int step = 0; step < Math.round(seconds * 4); step++) {
                clock.pass(Duration.ofMillis(250));
                model().tick();
            }
            return true;
        });
    }

    String here() {
        return FxRig.call(() -> model().goingProperty()
                .get()
                .flatMap(going -> going.patrol().current())
                .map(stop -> stop.camera().code())
                .orElse("-"));
    }
}
