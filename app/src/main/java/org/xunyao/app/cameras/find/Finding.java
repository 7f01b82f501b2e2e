package org.xunyao.app.cameras.find;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceFacts;
import org.xunyao.video.device.FoundDevice;

/// One camera of the list of those that answered, and what the person made of it so far. JavaFX thread
/// only.
public final class Finding {
    private final FoundDevice device;
    private final Optional<String> registered;
    private Optional<DeviceFacts> facts = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private Optional<Chosen> chosen = Optional.empty();
    private @Nullable StreamAddress service;
    private @Nullable StreamAddress refused;
    private boolean waiting;

    Finding(FoundDevice device, Optional<String> registered) {
        this.device = device;
        this.registered = registered;
    }

    /// What answered.
    public FoundDevice device() {
        return device;
    }

    /// The code under which the register has this machine, if it has.
    public Optional<String> registered() {
        return registered;
    }

    /// What it said once it was signed in to.
    public Optional<DeviceFacts> facts() {
        return facts;
    }

    /// Why it did not say anything, as a code.
    public Optional<String> trouble() {
        return trouble;
    }

    /// What would be entered.
    public Optional<Chosen> chosen() {
        return chosen;
    }

    /// Where it is spoken to with the login that it took.
    Optional<StreamAddress> service() {
        return Optional.ofNullable(service);
    }

    /// Whether its turn in a login for several is still to come, or its answer.
    public boolean waiting() {
        return waiting;
    }

    /// Whether it can be asked with one login for several: it named a place of its own and was not read yet.
    boolean canBeAsked() {
        return device.service().isPresent() && facts.isEmpty() && !waiting;
    }

    /// Whether it refused just this login before.
    boolean refused(StreamAddress login) {
        return login.equals(refused);
    }

    void await() {
        waiting = true;
        trouble = Optional.empty();
    }

    void refuse(StreamAddress login) {
        refused = login;
    }

    void read(StreamAddress by, DeviceFacts said) {
        service = by;
        facts = Optional.of(said);
        trouble = Optional.empty();
        waiting = false;
    }

    void fail(String code) {
        waiting = false;
        trouble = Optional.of(code);
    }

    void choose(@Nullable Chosen now) {
        chosen = Optional.ofNullable(now);
    }
}
