package org.xunyao.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.xunyao.app.backup.desk.RestoreOfFolder;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.app.backup.restore.RestoreModel;
import org.xunyao.app.backup.restore.RestorePages;
import org.xunyao.app.firstrun.UnlockAnswer;
import org.xunyao.app.firstrun.UnlockPorts;
import org.xunyao.app.firstrun.UnlockView;
import org.xunyao.app.firstrun.UnlockViewModel;
import org.xunyao.app.firstrun.desk.FirstPeople;
import org.xunyao.app.firstrun.desk.FoundStation;
import org.xunyao.app.firstrun.desk.PassphraseTerms;
import org.xunyao.app.firstrun.desk.UnlockOfDoor;
import org.xunyao.app.firstrun.desk.WizardOfStation;
import org.xunyao.app.firstrun.steps.WizardView;
import org.xunyao.app.firstrun.wizard.WizardPorts;
import org.xunyao.app.firstrun.wizard.WizardRoute;
import org.xunyao.app.firstrun.wizard.WizardViewModel;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.house.Threshold;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.crypto.Argon2Keys;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.pdf.Fonts;
import org.xunyao.store.backup.RestoreSwap;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The way from the start of the program to open data: a passphrase, the first run, or neither. All
/// methods run on the JavaFX thread.
final class Opening {
    private final Window window;
    private final Tasks tasks;
    private final Ends ends;
    private final Clock machine;
    private Arguments tried;
    private Runnable left = () -> {};

    /// How it ends.
    ///
    /// @param opened gets what is open
    /// @param leave ends the program
    record Ends(Consumer<Surroundings> opened, Runnable leave) {}

    /// @param arguments of the start
    /// @param machine its clock
    Opening(Window window, Tasks tasks, Ends ends, Arguments arguments, Clock machine) {
        this.window = window;
        this.tasks = tasks;
        this.ends = ends;
        this.tried = arguments;
        this.machine = machine;
    }

    /// Looks what is there and goes on from it.
    void begin() {
        begin(tried, true);
    }

    /// Looks what is there and goes on from it.
    ///
    /// @param arguments of now
    /// @param missed whether a station that was there is missed when it is not
    private void begin(Arguments arguments, boolean missed) {
        tried = arguments;
        if (arguments.start().passphrase().isPresent()
                || arguments.start().store().isPresent()) {
            tasks.quietly(
                    "start",
                    progress -> Surroundings.open(Threshold.of(arguments, machine)),
                    ends.opened(),
                    this::halt);
            return;
        }
        tasks.quietly("look", progress -> look(arguments, missed), this::meet, this::halt);
    }

    private Found look(Arguments arguments, boolean missed) {
        Threshold threshold = Threshold.of(arguments, machine);
        StationDoor.State state = threshold.door().look();
        Path folder = threshold.location().dataFolder();
        boolean away = state == StationDoor.State.FRESH
                && arguments.start().last().filter(last -> last.names(folder)).isPresent();
        if (away && missed) {
            throw new FaultException("STORE-AWAY", "nothing lies where the station's data lay");
        }
        return new Found(threshold, state);
    }

    /// Says why the program did not start, and the ways on.
    void halt(String code) {
        Arguments arguments = tried;
        if (arguments.start().brief()) {
            // Nobody is there to read it; the log has said it.
            ends.leave().run();
            return;
        }
        boolean own = arguments.start().store().isEmpty();
        Runnable restore =
                () -> tasks.quietly("look", progress -> Threshold.of(arguments, machine), this::restore, this::halt);
        var ports = new UnlockPorts<OpenStation>(
                new PassphraseTerms(),
                passphrase -> new UnlockAnswer.Wrong<>(),
                (key, fresh) -> new UnlockAnswer.Wrong<>(),
                () -> another(arguments),
                Optional.of(restore).filter(there -> own),
                ends.leave());
        var model = new UnlockViewModel<>(ports, arguments.data().toAbsolutePath(), tasks, OpenStation::close);
        model.halt(code, this::begin);
        var view = new UnlockView(model, words());
        window.show(view);
        Fx.later(view::focusFirst);
    }

    private void meet(Found found) {
        switch (found.state()) {
            case LOCKED -> unlock(found.threshold());
            case FRESH -> wizard(found.threshold(), WizardRoute.FIRST);
            case PLAIN -> wizard(found.threshold(), WizardRoute.ENCRYPT);
            case SHARED -> throw new IllegalStateException("a server is not met here");
        }
    }

    private void unlock(Threshold threshold) {
        Texts texts = words();
        var door = new UnlockOfDoor(threshold.door());
        var ports = new UnlockPorts<OpenStation>(
                new PassphraseTerms(),
                door::passphrase,
                door::recovery,
                () -> another(threshold.arguments()),
                Optional.of(() -> restore(threshold)),
                ends.leave());
        var model = new UnlockViewModel<>(
                ports, threshold.location().dataFolder(), tasks, open -> unlocked(threshold, open));
        var view = new UnlockView(model, texts);
        window.show(view);
        view.focusFirst();
    }

    /// Brings a backup back when the data itself does not open.
    private void restore(Threshold threshold) {
        var data = threshold.location().dataFolder();
        var means = new RestoreOfFolder.Means(
                new KeyTools(Argon2Keys::derive, new SecureRandom()), new BouncyDigester(), threshold.clock());
        var words = new BackupWords(window.texts(), threshold.clock().zone());
        Runnable swap = () -> tasks.quietly(
                "swap",
                progress -> {
                    new RestoreSwap(data, threshold.clock()).swap();
                    return data;
                },
                done -> begin(threshold.arguments(), false),
                this::halt);
        var ports = RestoreOfFolder.closed(data, means).ports(window::folder, swap);
        var model = new RestoreModel(ports, words, tasks, this::begin);
        var view = new RestorePages(model, words);
        model.begin("", Optional.empty());
        window.show(view);
        Fx.later(view::focusFirst);
    }

    /// A recovery key that was never put into its envelope is made anew first, unless the person puts it
    /// off.
    private void unlocked(Threshold threshold, OpenStation open) {
        if (open.keys().keyring().recoveryKept()) {
            surround(threshold, open);
            return;
        }
        var station = new FoundStation(threshold.location().dataFolder(), threshold.door(), open);
        show(threshold, steps(threshold).renewal(station), WizardRoute.RENEW);
    }

    private void wizard(Threshold threshold, WizardRoute route) {
        var steps = steps(threshold);
        show(threshold, route == WizardRoute.FIRST ? steps.first() : steps.encryption(), route);
    }

    private WizardOfStation steps(Threshold threshold) {
        var arguments = threshold.arguments();
        var random = new SecureRandom();
        var people = new FirstPeople(
                arguments.resources(),
                threshold.clock(),
                new Ids(threshold.clock(), random),
                new Argon2PasswordHash(random),
                new BouncyDigester());
        return WizardOfStation.of(
                arguments.resources(),
                folder -> Threshold.of(at(arguments, folder), machine).firstRun(),
                threshold.clock(),
                people,
                words(),
                () -> Fonts.find(LateComposer.FOLDERS));
    }

    private Texts words() {
        return window.texts().with(UnlockView.BUNDLE);
    }

    private void show(Threshold threshold, WizardPorts<FoundStation> ports, WizardRoute route) {
        var arguments = threshold.arguments();
        var model = new WizardViewModel<>(
                ports,
                route,
                threshold.location().dataFolder(),
                tasks,
                new SecureRandom(),
                found -> surround(Threshold.of(at(arguments, found.folder()), machine), found.station()));
        var view = new WizardView(model, words());
        left = () -> model.leave().ifPresent(FoundStation::close);
        window.show(view);
        view.focusFirst();
    }

    /// The window closes: what is open on the way is closed too.
    void leave() {
        Runnable leaving = left;
        left = () -> {};
        leaving.run();
    }

    private void surround(Threshold threshold, OpenStation open) {
        left = () -> {};
        Arguments arguments = threshold.arguments();
        tried = arguments;
        tasks.quietly(
                "start",
                progress -> {
                    Surroundings surroundings = Surroundings.over(threshold, open);
                    arguments
                            .start()
                            .last()
                            .ifPresent(last -> last.note(threshold.location().dataFolder(), threshold.files()));
                    return surroundings;
                },
                ends.opened(),
                this::halt);
    }

    private void another(Arguments arguments) {
        window.folder().ifPresent(folder -> begin(at(arguments, folder), false));
    }

    private static Arguments at(Arguments arguments, Path folder) {
        return new Arguments(
                folder,
                arguments.secrets(),
                arguments.resources(),
                arguments.worker(),
                arguments.models(),
                arguments.start());
    }

    private record Found(Threshold threshold, StationDoor.State state) {}
}
