package org.xunyao.app.signin.change;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.access.account.SignInResult;
import org.xunyao.app.signin.secret.PasswordTick;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;

/// The form of a new password without its looks. It ends in two ways only: the password is changed, or the
/// person leaves.
public final class ChangeModel {
    private static final long MINUTE = 60;

    private final ChangeRequest request;
    private final Tasks tasks;
    private final Clock clock;
    private final Consumer<Optional<SignInResult.Welcome>> done;
    private final Runnable leave;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<ChangeMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", new ChangeMessage.None());
    private final ReadOnlyObjectWrapper<Set<PasswordTick>> unmet =
            new ReadOnlyObjectWrapper<>(this, "unmet", EnumSet.allOf(PasswordTick.class));

    /// @param done on the JavaFX thread, with what opens the door if the person stands outside
    /// @param leave without a change: back to the door, or back to work
    public ChangeModel(
            ChangeRequest request,
            Tasks tasks,
            Clock clock,
            Consumer<Optional<SignInResult.Welcome>> done,
            Runnable leave) {
        this.request = request;
        this.tasks = tasks;
        this.clock = clock;
        this.done = done;
        this.leave = leave;
    }

    /// Whose password.
    public ChangeRequest request() {
        return request;
    }

    /// Whether the change is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What to say.
    public ReadOnlyObjectProperty<ChangeMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What the password typed so far does not meet.
    public ReadOnlyObjectProperty<Set<PasswordTick>> unmetProperty() {
        return unmet.getReadOnlyProperty();
    }

    /// The new password as it is typed; ticks the lines.
    ///
    /// @param fresh wiped here
    public void typed(char[] fresh) {
        unmet.set(Set.copyOf(check(fresh)));
        wipe(fresh);
    }

    /// What was said belonged to what stood in the fields: it goes as soon as somebody types on. A lock-out
    /// holds whatever is typed.
    public void edited() {
        if (!busy.get() && !(message.get() instanceof ChangeMessage.Locked)) {
            message.set(new ChangeMessage.None());
        }
    }

    /// Changes the password.
    ///
    /// @param old wiped when it is over, as the others
    /// @param again the new one typed once more
    public void submit(char[] old, char[] fresh, char[] again) {
        ChangeMessage refusal = refusal(old, fresh, again);
        wipe(again);
        if (busy.get() || !(refusal instanceof ChangeMessage.None)) {
            wipe(old, fresh);
            message.set(busy.get() ? message.get() : refusal);
            return;
        }
        busy.set(true);
        message.set(refusal);
        tasks.quietly("password", progress -> change(old, fresh), this::answered, this::failed);
    }

    /// Gives up; the old password holds. Not while the change is under way.
    public void leave() {
        if (!busy.get()) {
            leave.run();
        }
    }

    private ChangeMessage refusal(char[] old, char[] fresh, char[] again) {
        if (old.length == 0 || fresh.length == 0 || again.length == 0) {
            return new ChangeMessage.Incomplete();
        }
        Set<PasswordTick> missing = check(fresh);
        if (!missing.isEmpty()) {
            return new ChangeMessage.Unmet(missing);
        }
        if (!Arrays.equals(fresh, again)) {
            return new ChangeMessage.Unequal();
        }
        return Arrays.equals(old, fresh) ? new ChangeMessage.Same() : new ChangeMessage.None();
    }

    private Set<PasswordTick> check(char[] fresh) {
        return request.terms().unmet(request.login(), request.name(), fresh);
    }

    private ChangeAnswer change(char[] old, char[] fresh) {
        try {
            return request.port().change(old, fresh);
        } finally {
            wipe(old, fresh);
        }
    }

    private void answered(ChangeAnswer answer) {
        busy.set(false);
        switch (answer) {
            case ChangeAnswer.Changed changed -> done.accept(changed.come());
            case ChangeAnswer.Unmet refused -> message.set(new ChangeMessage.Unmet(refused.unmet()));
            case ChangeAnswer.OldWrong wrong -> message.set(new ChangeMessage.OldWrong(wrong.triesLeft()));
            case ChangeAnswer.Locked locked -> {
                long seconds = Duration.between(clock.now(), locked.until()).toSeconds();
                message.set(new ChangeMessage.Locked(Math.max(1, Math.ceilDiv(seconds, MINUTE))));
            }
        }
    }

    private void failed(String code) {
        busy.set(false);
        message.set(new ChangeMessage.Fault(code));
    }

    private static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, '\0');
        }
    }
}
