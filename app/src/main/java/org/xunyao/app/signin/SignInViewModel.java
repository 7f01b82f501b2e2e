package org.xunyao.app.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.account.SignInResult;
import org.xunyao.app.signin.change.ChangeModel;
import org.xunyao.app.signin.change.ChangeRequest;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;

/// The sign-in form without its looks: used at the door and on the lock screen.
public final class SignInViewModel {
    private static final long MINUTE = 60;

    private final SignInAttempt door;
    private final SignInTerms terms;
    private final Tasks tasks;
    private final Clock clock;
    private final Consumer<SignInResult.Welcome> welcome;
    private final StringProperty login = new SimpleStringProperty(this, "login", "");
    private final BooleanProperty capsLock = new SimpleBooleanProperty(this, "capsLock");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<SignInMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", new SignInMessage.None());
    private final ReadOnlyObjectWrapper<DoorStage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", new DoorStage.Form());

    /// A door that says nothing about its rules.
    ///
    /// @param welcome gets the ticket on the JavaFX thread
    public SignInViewModel(SignInAttempt door, Tasks tasks, Clock clock, Consumer<SignInResult.Welcome> welcome) {
        this(door, SignInTerms.UNTOLD, tasks, clock, welcome);
    }

    /// @param terms said by the form
    /// @param welcome gets the ticket on the JavaFX thread
    public SignInViewModel(
            SignInAttempt door, SignInTerms terms, Tasks tasks, Clock clock, Consumer<SignInResult.Welcome> welcome) {
        this.door = door;
        this.terms = terms;
        this.tasks = tasks;
        this.clock = clock;
        this.welcome = welcome;
    }

    /// The rules that the form says.
    public SignInTerms terms() {
        return terms;
    }

    /// What is typed as user.
    public StringProperty loginProperty() {
        return login;
    }

    /// Whether caps lock is on, as the view found.
    public BooleanProperty capsLockProperty() {
        return capsLock;
    }

    /// Whether a try is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What to say under the password.
    public ReadOnlyObjectProperty<SignInMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Which form stands in the door.
    ReadOnlyObjectProperty<DoorStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Tries to sign in. A second try waits for the first.
    ///
    /// @param password wiped when the try is over
    public void submit(char[] password) {
        submit(password, new char[0]);
    }

    /// Tries to sign in with the token plugged in.
    ///
    /// @param password wiped when the try is over
    /// @param pin of the token; wiped too; empty if it is asked for later
    void submit(char[] password, char[] pin) {
        String who = login.get().strip();
        boolean empty = who.isEmpty() || password.length == 0;
        if (busy.get() || empty) {
            wipe(password, pin);
            if (empty) {
                message.set(new SignInMessage.Incomplete());
            }
            return;
        }
        ask(() -> attempt(who, password, pin), password, pin);
    }

    /// Gives the PIN that the token's account waits for.
    ///
    /// @param pin wiped when the try is over
    public void prove(char[] pin) {
        if (busy.get() || pin.length == 0 || !(stage.get() instanceof DoorStage.Token token)) {
            wipe(pin);
            return;
        }
        ask(() -> token.proof().prove(pin), pin);
    }

    /// Back to user and password; what was begun is forgotten.
    void leave() {
        if (!busy.get()) {
            message.set(new SignInMessage.None());
            stage.set(new DoorStage.Form());
        }
    }

    private DoorAnswer attempt(String who, char[] password, char[] pin) {
        DoorAnswer answer = door.attempt(who, password);
        return pin.length > 0 && answer instanceof DoorAnswer.TokenNeeded needed
                ? needed.proof().prove(pin)
                : answer;
    }

    private void ask(Supplier<DoorAnswer> question, char[]... secrets) {
        busy.set(true);
        message.set(new SignInMessage.None());
        tasks.quietly(
                "sign-in",
                progress -> {
                    try {
                        return question.get();
                    } finally {
                        wipe(secrets);
                    }
                },
                this::answered,
                this::failed);
    }

    private void answered(DoorAnswer answer) {
        busy.set(false);
        switch (answer) {
            case DoorAnswer.Come come -> {
                stage.set(new DoorStage.Form());
                welcome.accept(come.welcome());
            }
            case DoorAnswer.MustChange must -> change(must.request());
            case DoorAnswer.TokenNeeded needed -> stage.set(new DoorStage.Token(needed.proof()));
            case DoorAnswer.Denied denied -> message.set(new SignInMessage.Denied(denied.triesLeft()));
            case DoorAnswer.NoToken none -> message.set(new SignInMessage.Fault(none.code()));
            case DoorAnswer.Locked locked -> back(new SignInMessage.Locked(minutes(locked.until())));
            case DoorAnswer.Disabled disabled -> back(new SignInMessage.Disabled(disabled.unused()));
        }
    }

    private void change(ChangeRequest request) {
        var model = new ChangeModel(request, tasks, clock, this::changed, this::leave);
        stage.set(new DoorStage.Change(model));
    }

    /// The new password opens the door itself, or is asked for once more.
    private void changed(Optional<SignInResult.Welcome> come) {
        back(new SignInMessage.Changed());
        come.ifPresent(welcome);
    }

    private void back(SignInMessage said) {
        stage.set(new DoorStage.Form());
        message.set(said);
    }

    private long minutes(Instant until) {
        long seconds = Duration.between(clock.now(), until).toSeconds();
        return Math.max(1, Math.ceilDiv(seconds, MINUTE));
    }

    private void failed(String code) {
        busy.set(false);
        message.set(new SignInMessage.Fault(code));
    }

    private static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, '\0');
        }
    }
}
