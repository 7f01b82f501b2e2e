package org.xunyao.app.people.parts;

import java.util.Arrays;

/// A one-time password on the screen: shown once, then wiped (一次性密码).
public final class OneTime {
    private final Holder name;
    private final char[] secret;

    /// @param secret is wiped by {@link #wipe}
    public OneTime(Holder name, char[] secret) {
        this.name = name;
        this.secret = secret;
    }

    /// For whom.
    ///
    /// @param login typed at the door
    /// @param name as written
    public record Holder(String login, String name) {}

    /// For whom.
    public Holder who() {
        return name;
    }

    /// What the screen draws, in one string that lives as long as it is drawn.
    public String shown() {
        return new String(secret);
    }

    /// Forgets it.
    public void wipe() {
        Arrays.fill(secret, '\0');
    }

    /// Masked.
    @Override
    public String toString() {
        return "OneTime[" + name.login() + "]";
    }
}
