package org.xunyao.app.firstrun.wizard;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.xunyao.app.firstrun.bureau.BureauDraft;
import org.xunyao.app.firstrun.wizard.WizardMessage.Kind;
import org.xunyao.app.signin.secret.PasswordTerms;
import org.xunyao.ui.task.Tasks;

/// The first start without its looks. Up to the making nothing is on the disk; what was typed as a secret is
/// kept in arrays and wiped by the making, by going back over its step, and by leaving.
///
/// @param <T> what is open at the end
public final class WizardViewModel<T> {
    private final WizardPorts<T> ports;
    private final WizardRoute route;
    private final RandomGenerator random;
    private final Consumer<T> finished;
    private final WizardSecrets secrets = new WizardSecrets();
    private final Making<T> making;
    private final List<AdministratorDraft> drafts =
            Arrays.stream(Post.values()).map(AdministratorDraft::new).toList();
    private final BureauDraft bureau = new BureauDraft();
    private final BooleanProperty sample = new SimpleBooleanProperty(this, "sample");
    private final ReadOnlyObjectWrapper<WizardStep> step;

    private final WizardTalk talk;
    private final FolderChoice folder;
    private final RecoveryKeeping<T> keeping;

    /// @param route which way is gone
    /// @param folder where the data lies unless the person chooses another place
    /// @param random chooses the groups of the recovery key that are asked back
    /// @param finished gets what is open, on the JavaFX thread, after the last step
    public WizardViewModel(
            WizardPorts<T> ports,
            WizardRoute route,
            Path folder,
            Tasks tasks,
            RandomGenerator random,
            Consumer<T> finished) {
        this.ports = ports;
        this.route = route;
        this.step = new ReadOnlyObjectWrapper<>(this, "step", route.steps().getFirst());
        this.random = random;
        this.talk = new WizardTalk(tasks);
        this.keeping = new RecoveryKeeping<>(ports.sealing(), talk, () -> turn(WizardStep.DONE));
        this.finished = finished;
        this.folder = new FolderChoice(ports.look(), ports.choose(), folder, tasks, talk);
        this.making = new Making<>(tasks, route.stoppable());
        if (route == WizardRoute.FIRST) {
            this.folder.use(folder);
        }
    }

    /// Which way is gone.
    public WizardRoute route() {
        return route;
    }

    /// Where we are.
    public ReadOnlyObjectProperty<WizardStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The data folder.
    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.folderProperty();
    }

    /// What was found there; empty while it is looked at.
    public ReadOnlyObjectProperty<Optional<FolderFinding>> findingProperty() {
        return folder.findingProperty();
    }

    /// With the sample county, for trying out.
    public BooleanProperty sampleProperty() {
        return sample;
    }

    /// Whose station it will be.
    public BureauDraft bureau() {
        return bureau;
    }

    /// The three.
    public List<AdministratorDraft> drafts() {
        return drafts;
    }

    /// What is being made.
    public Making<T> making() {
        return making;
    }

    /// Whether a question is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return talk.busyProperty();
    }

    /// What to say.
    public ReadOnlyObjectProperty<WizardMessage> messageProperty() {
        return talk.messageProperty();
    }

    /// Terms of the passphrase.
    public PasswordTerms passphraseTerms() {
        return ports.passphrase();
    }

    /// Terms of the administrators' passwords.
    public PasswordTerms passwordTerms() {
        return ports.password();
    }

    /// The recovery key to be shown, after the making.
    public Optional<RecoveryProof> proof() {
        return keeping.proof();
    }

    /// Short name of the station's key, after the making.
    public Optional<String> signingKey() {
        return keeping.founded().map(Founded::signingKey);
    }

    /// Lets the person choose another folder.
    public void chooseFolder() {
        folder.choose();
    }

    /// One step back; what was typed as a secret in the step gone back to must be typed again.
    public void back() {
        if (making.runningProperty().get()) {
            return;
        }
        WizardStep now = step.get();
        // What is made stays made.
        if (now.compareTo(WizardStep.SIGNING) <= 0 && route.before(now) != now) {
            forget(now);
            turn(route.before(now));
        }
    }

    private void forget(WizardStep left) {
        if (left == WizardStep.SIGNING && route == WizardRoute.FIRST) {
            secrets.wipePasswords();
        } else {
            secrets.wipeAll();
        }
    }

    /// From the folder to the step after it.
    public void folderChosen() {
        if (folder.free()) {
            bureau.suggest(folder.bureau(sample.get()));
            turn(route.after(WizardStep.FOLDER));
        } else {
            talk.say(WizardMessage.of(Kind.FOLDER));
        }
    }

    /// From the bureau to the passphrase.
    public void bureauChosen() {
        bureau.wrong()
                .ifPresentOrElse(
                        wrong -> talk.say(WizardMessage.of(
                                switch (wrong) {
                                    case INCOMPLETE -> Kind.INCOMPLETE;
                                    case NAME -> Kind.BUREAU_NAME;
                                    case MARK -> Kind.BUREAU_MARK;
                                    case UNIT -> Kind.BUREAU_UNIT;
                                })),
                        () -> turn(route.after(WizardStep.BUREAU)));
    }

    /// From the passphrase to the three.
    ///
    /// @param typed kept until the making, or wiped at once if it is refused
    /// @param again wiped at once
    public void passphraseChosen(char[] typed, char[] again) {
        Kind refusal = typed.length == 0 || again.length == 0
                ? Kind.INCOMPLETE
                : !ports.passphrase().unmet("", "", typed).isEmpty()
                        ? Kind.UNMET
                        : Arrays.equals(typed, again) ? Kind.NONE : Kind.UNEQUAL;
        WizardSecrets.wipe(again);
        if (refusal == Kind.NONE) {
            secrets.keepPassphrase(typed);
            turn(route.after(WizardStep.PASSPHRASE));
        } else {
            WizardSecrets.wipe(typed);
            talk.say(WizardMessage.of(refusal));
        }
    }

    /// From the three to the signing key.
    ///
    /// @param typed kept until the making, or wiped at once if one is refused
    /// @param again wiped at once
    public void administratorsChosen(Map<Post, char[]> typed, Map<Post, char[]> again) {
        WizardMessage refusal = new ThreeRules(drafts, ports.password()).refusal(typed, again);
        again.values().forEach(WizardSecrets::wipe);
        talk.say(refusal);
        if (refusal.kind() == Kind.NONE) {
            typed.forEach(secrets::keepPassword);
            turn(WizardStep.SIGNING);
        } else {
            typed.values().forEach(WizardSecrets::wipe);
        }
    }

    /// Makes everything.
    ///
    /// @param names for the list of tasks
    public void make(Making.Names names) {
        if (making.runningProperty().get() || step.get() != WizardStep.SIGNING) {
            return;
        }
        talk.say(WizardMessage.NONE);
        var setup = new Setup(
                folder.folderProperty().get(),
                sample.get(),
                Optional.of(bureau.bureau()).filter(own -> route == WizardRoute.FIRST),
                drafts.stream().map(AdministratorDraft::administrator).toList());
        making.start(
                names,
                steps -> ports.founding().found(setup, secrets.passphrase(), secrets.passwords(), steps),
                this::made,
                () -> talk.say(WizardMessage.of(Kind.CANCELLED)),
                talk::failed);
    }

    private void made(Founded<T> what) {
        secrets.wipeAll();
        keeping.begin(what, random);
        turn(WizardStep.RECOVERY);
    }

    /// Prints the recovery key's sheet.
    public void print() {
        keeping.print();
    }

    /// Saves the recovery key's sheet where the person says.
    public void save() {
        keeping.save();
    }

    /// Two groups typed back from the paper.
    ///
    /// @param one wiped at once, as the other
    public void prove(char[] one, char[] other) {
        keeping.prove(one, other);
    }

    /// To the door.
    public void finish() {
        if (step.get() == WizardStep.DONE) {
            keeping.founded().map(Founded::opened).ifPresent(finished);
        }
    }

    /// Goes on with what is open, without making anything; only where something is.
    public void later() {
        if (keeping.founded().isEmpty() && !making.runningProperty().get()) {
            ports.standing().ifPresent(finished);
        }
    }

    /// Whether {@link #later} leads anywhere.
    public boolean canWait() {
        return ports.standing().isPresent();
    }

    /// Wipes every secret; call it when the wizard is left for any reason.
    ///
    /// @return what is open and was not handed on, to be closed
    public Optional<T> leave() {
        secrets.wipeAll();
        return keeping.forget().or(ports::standing);
    }

    /// Leaves in the middle of whatever runs, which ends first: keys are not wiped beneath the hand that
    /// writes them down.
    ///
    /// @param closes gets what is open and was not handed on, at once or when that has ended
    public void abandon(Consumer<T> closes) {
        talk.whenQuiet(() -> making.whenEnded(() -> leave().ifPresent(closes)));
    }

    private void turn(WizardStep to) {
        talk.say(WizardMessage.NONE);
        step.set(to);
    }
}
