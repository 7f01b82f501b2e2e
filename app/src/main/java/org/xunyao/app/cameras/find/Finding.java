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

    void read(StreamAddress by, DeviceFacts said) {
        service = by;
        facts = Optional.of(said);
        trouble = Optional.empty();
    }

    void fail(String code) {
        trouble = Optional.of(code);
    }

    void choose(@Nullable Chosen now) {
        chosen = Optional.ofNullable(now);
    }
}
