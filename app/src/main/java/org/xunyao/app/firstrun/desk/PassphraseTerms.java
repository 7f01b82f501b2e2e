package org.xunyao.app.firstrun.desk;

import java.util.List;
import java.util.Set;
import org.xunyao.app.signin.secret.PasswordTerms;
import org.xunyao.app.signin.secret.PasswordTick;
import org.xunyao.store.keys.Passphrase;

/// What the passphrase of the data must be like.
public final class PassphraseTerms implements PasswordTerms {
    /// The terms of {@link Passphrase}.
    public PassphraseTerms() {}

    @Override
    public List<PasswordTick> asked() {
        return List.of(PasswordTick.LENGTH, PasswordTick.EASY);
    }

    @Override
    public int least() {
        return Passphrase.LEAST;
    }

    @Override
    public int most() {
        return Passphrase.MOST;
    }

    @Override
    public int history() {
        return 0;
    }

    @Override
    public Set<PasswordTick> unmet(String login, String name, char[] typed) {
        return Passphrase.weakness(typed)
                .map(weakness -> Set.of(
                        switch (weakness) {
                            case SHORT, LONG -> PasswordTick.LENGTH;
                            case MONOTONOUS, UNSEEN -> PasswordTick.EASY;
                        }))
                .orElseGet(Set::of);
    }
}
