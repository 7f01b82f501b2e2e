package org.xunyao.app.signin;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.SignInResult;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;

/// The sign-in form without its looks: used at the door and on the lock screen.
public final class SignInViewModel {
    private static final long MINUTE = 60;

    private final SignInAttempt door;
    private final Tasks tasks;
    private final Clock clock;
    private final Consumer<SignInResult.Welcome> welcome;
    private final StringProperty login = new SimpleStringProperty(this, "login", "");
    private final BooleanProperty capsLock = new SimpleBooleanProperty(this, "capsLock");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<SignInMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", new SignInMessage.None());

    /// @param welcome gets the ticket on the JavaFX thread
    public SignInViewModel(SignInAttempt door, Tasks tasks, Clock clock, Consumer<SignInResult.Welcome> welcome) {
        this.door = door;
        this.tasks = tasks;
        this.clock = clock;
        this.welcome = welcome;
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

    /// Tries to sign in. A second try waits for the first.
    ///
    /// @param password wiped when the try is over
    public void submit(char[] password) {
        String who = login.get().strip();
        if (busy.get()) {
            wipe(password);
            return;
        }
        if (who.isEmpty() || password.length == 0) {
            wipe(password);
            message.set(new SignInMessage.Incomplete());
            return;
        }
        busy.set(true);
        message.set(new SignInMessage.None());
        tasks.quietly("sign-in", progress -> attempt(who, password), this::answered, this::failed);
    }

    private SignInResult attempt(String who, char[] password) {
        try {
            return door.attempt(who, password);
        } finally {
            wipe(password);
        }
    }

    private void answered(SignInResult result) {
        busy.set(false);
        switch (result) {
            case SignInResult.Welcome come -> welcome.accept(come);
            case SignInResult.Denied denied -> message.set(new SignInMessage.Denied(denied.triesLeft()));
            case SignInResult.Locked locked -> {
                long seconds = Duration.between(clock.now(), locked.until()).toSeconds();
                message.set(new SignInMessage.Locked(Math.max(1, Math.ceilDiv(seconds, MINUTE))));
            }
        }
    }

    private void failed(String code) {
        busy.set(false);
        message.set(new SignInMessage.Fault(code));
    }

    private static void wipe(char[] password) {
        Arrays.fill(password, '\0');
    }
}
