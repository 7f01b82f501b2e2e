package org.xunyao.app.firstrun;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.signin.secret.PasswordTerms;
import org.xunyao.app.signin.secret.PasswordTick;
import org.xunyao.ui.task.Tasks;

/// The unlock screen without its looks. There is no lock-out here: who holds the disk can try elsewhere;
/// the slow key derivation is what makes guessing dear. The tries are counted and said.
///
/// @param <T> what is open then
public final class UnlockViewModel<T> {
    private final UnlockPorts<T> ports;
    private final Path folder;
    private final Tasks tasks;
    private final Consumer<T> opened;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<UnlockMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", new UnlockMessage.None());
    private final ReadOnlyObjectWrapper<UnlockStage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", new UnlockStage.Passphrase());
    private final ReadOnlyObjectWrapper<Set<PasswordTick>> unmet =
            new ReadOnlyObjectWrapper<>(this, "unmet", EnumSet.allOf(PasswordTick.class));
    private Optional<Runnable> halted = Optional.empty();
    private int wrongPassphrases;
    private int wrongKeys;

    /// @param folder the data folder, shown
    /// @param opened gets what is open, on the JavaFX thread
    public UnlockViewModel(UnlockPorts<T> ports, Path folder, Tasks tasks, Consumer<T> opened) {
        this.ports = ports;
        this.folder = folder;
        this.tasks = tasks;
        this.opened = opened;
    }

    /// The data folder.
    public Path folder() {
        return folder;
    }

    /// What a new passphrase must be like.
    public PasswordTerms terms() {
        return ports.terms();
    }

    /// Whether a try is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What to say.
    public ReadOnlyObjectProperty<UnlockMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What is asked for.
    public ReadOnlyObjectProperty<UnlockStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// What the new passphrase typed so far does not meet.
    public ReadOnlyObjectProperty<Set<PasswordTick>> unmetProperty() {
        return unmet.getReadOnlyProperty();
    }

    /// Shows a refusal that was met before anything could be typed, such as a missing key file.
    ///
    /// @param again looks anew: what trying again means then
    public void halt(String code, Runnable again) {
        halted = Optional.of(again);
        refuse(code);
    }

    private void refuse(String code) {
        stage.set(new UnlockStage.Refused(code));
    }

    /// The ways on that can be gone here.
    public List<WayOn> ways(String code) {
        return WayOn.of(code).stream()
                .filter(way -> way != WayOn.RESTORE || ports.restore().isPresent())
                .filter(way -> way != WayOn.RECOVERY || halted.isEmpty())
                .toList();
    }

    /// Goes one of the ways on.
    public void go(WayOn way) {
        switch (way) {
            case RETRY -> halted.orElse(this::back).run();
            case RESTORE -> ports.restore().ifPresent(Runnable::run);
            case FOLDER -> ports.folder().run();
            case RECOVERY -> recovery();
            case LEAVE -> ports.leave().run();
        }
    }

    /// Tries the passphrase.
    ///
    /// @param passphrase wiped when the try is over
    public void open(char[] passphrase) {
        if (ready(passphrase)) {
            ask(
                    () -> ports.passphrase().open(passphrase),
                    () -> message.set(new UnlockMessage.Wrong(++wrongPassphrases)),
                    passphrase);
        }
    }

    /// To the recovery key.
    public void recovery() {
        turn(new UnlockStage.Recovery());
    }

    /// Back to the passphrase.
    public void back() {
        turn(new UnlockStage.Passphrase());
    }

    /// The new passphrase as it is typed; ticks the lines.
    ///
    /// @param fresh wiped here
    public void typed(char[] fresh) {
        unmet.set(Set.copyOf(check(fresh)));
        wipe(fresh);
    }

    /// Tries the recovery key.
    ///
    /// @param key wiped when the try is over, as the others
    /// @param fresh the new passphrase
    /// @param again once more
    public void recover(char[] key, char[] fresh, char[] again) {
        boolean equal = Arrays.equals(fresh, again);
        boolean typed = again.length > 0;
        wipe(again);
        if (!typed || !ready(key, fresh)) {
            wipe(key, fresh);
            message.set(new UnlockMessage.Incomplete());
        } else if (!check(fresh).isEmpty()) {
            wipe(key, fresh);
            message.set(new UnlockMessage.Unmet());
        } else if (!equal) {
            wipe(key, fresh);
            message.set(new UnlockMessage.Unequal());
        } else {
            ask(
                    () -> ports.recovery().open(key, fresh),
                    () -> message.set(new UnlockMessage.KeyWrong(++wrongKeys)),
                    key,
                    fresh);
        }
    }

    private Set<PasswordTick> check(char[] fresh) {
        return ports.terms().unmet("", "", fresh);
    }

    private boolean ready(char[]... secrets) {
        boolean empty = Arrays.stream(secrets).anyMatch(secret -> secret.length == 0);
        if (empty && !busy.get()) {
            message.set(new UnlockMessage.Incomplete());
        }
        if (empty || busy.get()) {
            wipe(secrets);
            return false;
        }
        return true;
    }

    private void ask(Supplier<UnlockAnswer<T>> question, Runnable wrong, char[]... secrets) {
        busy.set(true);
        message.set(new UnlockMessage.None());
        tasks.quietly(
                "unlock",
                progress -> {
                    try {
                        return question.get();
                    } finally {
                        wipe(secrets);
                    }
                },
                answer -> answered(answer, wrong),
                code -> {
                    busy.set(false);
                    refuse(code);
                });
    }

    private void answered(UnlockAnswer<T> answer, Runnable wrong) {
        busy.set(false);
        switch (answer) {
            case UnlockAnswer.Open<T>(T open) -> opened.accept(open);
            case UnlockAnswer.Wrong<T> _ -> wrong.run();
            case UnlockAnswer.Mistyped<T>(int group) -> message.set(new UnlockMessage.Mistyped(group));
            case UnlockAnswer.Refused<T>(String code) -> refuse(code);
        }
    }

    private void turn(UnlockStage to) {
        if (!busy.get()) {
            message.set(new UnlockMessage.None());
            stage.set(to);
        }
    }

    private static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, '\0');
        }
    }
}
