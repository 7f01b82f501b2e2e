package org.xunyao.app.firstrun.wizard;

import java.util.Arrays;
import java.util.List;

/// The ways through the wizard.
public enum WizardRoute {
    /// A new station.
    FIRST(WizardStep.values()),
    /// Data in clear gets a passphrase and is encrypted.
    ENCRYPT(WizardStep.PASSPHRASE, WizardStep.SIGNING, WizardStep.RECOVERY, WizardStep.DONE),
    /// Another recovery key for a station whose first one nobody has proved to keep.
    RENEW(WizardStep.SIGNING, WizardStep.RECOVERY, WizardStep.DONE),
    /// Another recovery key for a station that runs, because its administrator wants one.
    REPLACE(WizardStep.SIGNING, WizardStep.RECOVERY, WizardStep.DONE);

    @SuppressWarnings("ImmutableEnumChecker") // List.of copies and never changes.
    private final List<WizardStep> steps;

    WizardRoute(WizardStep... steps) {
        this.steps = List.of(steps);
    }

    /// The steps, in their order; at least two.
    public List<WizardStep> steps() {
        return steps;
    }

    WizardStep after(WizardStep step) {
        return steps.get(steps.indexOf(step) + 1);
    }

    /// The step before, or the same if it is the first.
    WizardStep before(WizardStep step) {
        return steps.get(Math.max(0, steps.indexOf(step) - 1));
    }

    /// What is made, in its order.
    public List<MakingStep> making() {
        return switch (this) {
            case FIRST ->
                Arrays.stream(MakingStep.values())
                        .filter(step -> step != MakingStep.DONE)
                        .toList();
            case ENCRYPT -> List.of(MakingStep.KEYRING, MakingStep.DATABASE, MakingStep.VERIFY);
            case RENEW, REPLACE -> List.of(MakingStep.KEYRING);
        };
    }

    /// Whether the making can be stopped with nothing left behind.
    boolean stoppable() {
        return this == FIRST;
    }

    /// The key of a sentence that is another one on each way.
    public String key(String common) {
        return this == FIRST ? common : common + "." + name();
    }
}
