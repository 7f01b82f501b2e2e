package org.xunyao.app.firstrun.wizard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.firstrun.wizard.WizardMessage.Kind;

/// What was made, and the recovery key until it is proved that it stands on paper. JavaFX thread only.
///
/// @param <T> what is open
final class RecoveryKeeping<T> {
    private final WizardPorts.Sealing<T> sealing;
    private final WizardTalk talk;
    private final Runnable done;
    private @Nullable Founded<T> founded;
    private @Nullable RecoveryProof proof;

    /// @param done runs when the key is kept
    RecoveryKeeping(WizardPorts.Sealing<T> sealing, WizardTalk talk, Runnable done) {
        this.sealing = sealing;
        this.talk = talk;
        this.done = done;
    }

    /// Takes what was made.
    ///
    /// @param random chooses the groups that are asked back
    void begin(Founded<T> what, RandomGenerator random) {
        founded = what;
        proof = new RecoveryProof(what.recovery(), random);
    }

    Optional<Founded<T>> founded() {
        return Optional.ofNullable(founded);
    }

    Optional<RecoveryProof> proof() {
        return Optional.ofNullable(proof);
    }

    /// Lets go of the recovery key; it can be shown no more.
    ///
    /// @return what is open
    Optional<T> forget() {
        Founded<T> made = founded;
        proof = null;
        if (made == null) {
            return Optional.empty();
        }
        founded = new Founded<>(made.opened(), List.of(), made.signingKey());
        return Optional.of(made.opened());
    }

    void print() {
        if (proof != null && !busy()) {
            List<String> groups = proof.groups();
            talk.ask(
                    () -> {
                        sealing.print(groups);
                        return true;
                    },
                    printed -> talk.say(WizardMessage.of(Kind.PRINTED)));
        }
    }

    void save() {
        if (proof != null && founded != null && !busy()) {
            List<String> groups = proof.groups();
            T open = founded.opened();
            sealing.place()
                    .ifPresent(file -> talk.ask(
                            () -> {
                                sealing.save(file, open, groups);
                                return String.valueOf(file.getFileName());
                            },
                            name -> talk.say(new WizardMessage(Kind.SAVED, name))));
        }
    }

    /// @param one wiped at once, as the other
    void prove(char[] one, char[] other) {
        if (proof != null && founded != null && !busy()) {
            boolean empty = one.length == 0 || other.length == 0;
            OptionalInt wrong = proof.wrong(one, other);
            T open = founded.opened();
            if (empty) {
                talk.say(WizardMessage.of(Kind.INCOMPLETE));
            } else if (wrong.isPresent()) {
                talk.say(new WizardMessage(Kind.PROOF, Integer.toString(wrong.getAsInt())));
            } else {
                talk.ask(() -> sealing.kept(open), this::kept);
            }
        }
        WizardSecrets.wipe(one, other);
    }

    private void kept(T open) {
        founded = new Founded<>(open, List.of(), founded == null ? "" : founded.signingKey());
        proof = null;
        done.run();
    }

    private boolean busy() {
        return talk.busyProperty().get();
    }
}
