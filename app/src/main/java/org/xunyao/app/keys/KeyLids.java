package org.xunyao.app.keys;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import org.xunyao.access.Action;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.access.clock.ClockConfirming;
import org.xunyao.access.clock.ClockDesk;
import org.xunyao.app.firstrun.UnlockView;
import org.xunyao.app.firstrun.desk.FirstPeople;
import org.xunyao.app.firstrun.desk.FoundStation;
import org.xunyao.app.firstrun.desk.KeysInUse;
import org.xunyao.app.firstrun.desk.WizardOfStation;
import org.xunyao.app.firstrun.steps.WizardView;
import org.xunyao.app.firstrun.wizard.WizardPorts;
import org.xunyao.app.firstrun.wizard.WizardRoute;
import org.xunyao.app.firstrun.wizard.WizardViewModel;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.setup.FirstRun;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.app.shell.ShellPorts;
import org.xunyao.app.signin.change.ChangeRequest;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.pdf.Fonts;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.StationTables;

/// What one signed-in person may do to the station's keys, as lids over the window. All methods run on the
/// JavaFX thread.
public final class KeyLids {
    private static final Duration SAME = Duration.ofSeconds(1);

    private final Surroundings surroundings;
    private final Desks desks;
    private final Tasks tasks;
    private final Ticket.OfPerson ticket;
    private final Stage stage;
    private final KeysInUse keys;

    /// What the window does for them.
    public interface Stage {
        /// The words of now.
        Texts texts();

        /// Lays something over what is shown.
        ///
        /// @param dropped runs if the session ends beneath it
        /// @return false if something lies there already, or the session is over
        boolean cover(Node lid, Runnable dropped);

        /// Whether this very lid still lies there.
        boolean lies(Node lid);

        /// Takes it off again.
        void uncover();

        /// Shows the form of another passphrase.
        ///
        /// @param changed what follows when the form has done its work and is gone
        /// @param gone runs in its place if the session ended meanwhile, with the new passphrase or not
        void change(ChangeRequest request, Runnable changed, Runnable gone);

        /// Says what must not be overlooked, also after the session.
        void urgent(String words);

        /// Opens the page of the backups.
        void backups();

        /// Closes everything, encrypts the data with another key, and starts again at its door.
        ///
        /// @param keys under the new passphrase; the window closes them
        void rekey(OpenKeyring keys);
    }

    /// @param desks of the open station
    /// @param ticket whose
    public KeyLids(Surroundings surroundings, Desks desks, Tasks tasks, Ticket.OfPerson ticket, Stage stage) {
        this.surroundings = surroundings;
        this.desks = desks;
        this.tasks = tasks;
        this.ticket = ticket;
        this.stage = stage;
        this.keys = new KeysInUse(
                surroundings.door(), desks.office(), desks.bureau().station());
    }

    /// What this person is offered; no keys where the data is not encrypted here.
    public ShellPorts.Keys offered() {
        Optional<Runnable> clock =
                desks.office().offers(ticket, ClockDesk.CONFIRM) ? Optional.of(this::clock) : Optional.empty();
        if (surroundings.store().key().isEmpty()) {
            return new ShellPorts.Keys(Optional.empty(), Optional.empty(), Optional.empty(), clock);
        }
        return new ShellPorts.Keys(
                only(KeysInUse.CHANGE, () -> stage.change(keys.request(ticket), () -> {}, () -> {})),
                only(KeysInUse.RENEW, this::recovery),
                only(KeysInUse.ROTATE, this::dataKey),
                clock);
    }

    private Optional<Runnable> only(Action action, Runnable lid) {
        return keys.offered(ticket, action) ? Optional.of(lid) : Optional.empty();
    }

    private void dataKey() {
        tasks.quietly(
                "backups",
                progress -> doubt(),
                doubt -> doubt.ifPresentOrElse(this::warn, this::rotate),
                code -> warn(stage.texts().fault(code)));
    }

    /// What is wrong with the backups, in a sentence.
    private Optional<String> doubt() {
        Duration atMost = new StationTables(surroundings.arguments().resources().resolve("station")).keyBackup();
        Texts texts = stage.texts();
        return switch (new BackupBefore(atMost).in(desks.custody().look().now())) {
            case BackupBefore.Finding.Fresh _ -> Optional.empty();
            case BackupBefore.Finding.None _ -> Optional.of(texts.of("keys.backup.none"));
            case BackupBefore.Finding.Old(var at) -> {
                var when = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                        .withZone(surroundings.clock().zone());
                yield Optional.of(texts.of("keys.backup.old", when.format(at), Texts.figure(atMost.toHours())));
            }
        };
    }

    private void warn(String doubt) {
        Runnable backup = () -> {
            stage.uncover();
            stage.backups();
        };
        Runnable anyway = () -> {
            stage.uncover();
            rotate();
        };
        lay(new BackupLid(doubt, new BackupLid.Ways(backup, anyway, stage::uncover), stage.texts()));
    }

    private void rotate() {
        var fresh = new AtomicReference<OpenKeyring>();
        Texts texts = stage.texts();
        Runnable forget = () -> Optional.ofNullable(fresh.get()).ifPresent(keyring -> {
            keyring.close();
            stage.urgent(texts.of("keys.rotation.half"));
        });
        stage.change(keys.rotation(ticket, fresh::set), () -> stage.rekey(fresh.get()), forget);
    }

    private void clock() {
        var confirming = new ClockConfirming(surroundings.clock(), desks.audit().clock());
        var when = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .withZone(surroundings.clock().zone());
        Texts texts = stage.texts();
        boolean set = surroundings.clock().plausible();
        boolean ahead = set && confirming.ahead().compareTo(SAME) > 0;
        String found = texts.of(
                !set ? "keys.clock.unset" : ahead ? "keys.clock.ahead" : "keys.clock.fits",
                when.format(surroundings.clock().now()),
                when.format(surroundings.clock().reckoningTime()));
        var lid = new AtomicReference<ClockLid>();
        Runnable confirm = () -> {
            lid.get().busy(true);
            tasks.quietly(
                    "clock",
                    progress -> confirmed(confirming),
                    saved -> {
                        if (stage.lies(lid.get())) {
                            stage.uncover();
                        }
                    },
                    code -> {
                        lid.get().busy(false);
                        lid.get().say(texts.fault(code));
                    });
        };
        lid.set(new ClockLid(found, ahead ? Optional.of(confirm) : Optional.empty(), stage::uncover, texts));
        lay(lid.get());
    }

    private Saved<ClockJump> confirmed(ClockConfirming confirming) {
        try {
            return confirming.confirm(ticket);
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    private void recovery() {
        var lid = new AtomicReference<PresentLid>();
        lid.set(new PresentLid(typed -> tried(lid.get(), typed), stage::uncover, stage.texts()));
        lay(lid.get());
    }

    private void tried(PresentLid lid, char[] typed) {
        lid.busy(true);
        tasks.quietly(
                "passphrase",
                progress -> {
                    try {
                        return surroundings.door().unlock(typed).map(this::standing);
                    } finally {
                        Arrays.fill(typed, '\0');
                    }
                },
                found -> {
                    lid.busy(false);
                    if (!stage.lies(lid)) {
                        found.ifPresent(KeyLids::forget);
                        return;
                    }
                    found.ifPresentOrElse(this::renew, () -> {
                        lid.say(stage.texts().of("change.old.wrong.PASSPHRASE"));
                        lid.focusFirst();
                    });
                },
                code -> {
                    lid.busy(false);
                    lid.say(stage.texts().fault(code));
                });
    }

    /// The open data with keys of its own, closed when the new recovery key is kept or was not made.
    private FoundStation standing(OpenKeyring own) {
        return new FoundStation(
                surroundings.location().dataFolder(), surroundings.door(), new OpenStation(surroundings.store(), own));
    }

    private void renew(FoundStation standing) {
        stage.uncover();
        WizardPorts<FoundStation> ports = wizard().replacement(standing, () -> keys.renewing(ticket));
        var model = new WizardViewModel<>(
                ports, WizardRoute.REPLACE, standing.folder(), tasks, new SecureRandom(), found -> {
                    forget(found);
                    stage.uncover();
                });
        var view = new WizardView(model, words());
        Runnable dropped = () -> {
            view.blank();
            model.abandon(KeyLids::forget);
        };
        if (stage.cover(view, dropped)) {
            view.focusFirst();
        } else {
            forget(standing);
        }
    }

    /// The station stays open; only its keys that were opened for this are wiped.
    private static void forget(FoundStation found) {
        found.station().keys().close();
    }

    private WizardOfStation wizard() {
        var arguments = surroundings.arguments();
        var clock = surroundings.clock();
        var people = new FirstPeople(
                arguments.resources(), clock, surroundings.ids(), surroundings.passwords(), surroundings.digester());
        String station = desks.bureau().station();
        return WizardOfStation.of(
                arguments.resources(),
                folder -> new FirstRun(surroundings.door(), arguments.secrets(), clock, station),
                clock,
                people,
                words(),
                () -> Fonts.find(LateComposer.FOLDERS));
    }

    private Texts words() {
        return stage.texts().with(UnlockView.BUNDLE);
    }

    private void lay(KeyLid lid) {
        if (stage.cover(lid, () -> {})) {
            lid.focusFirst();
        }
    }
}
