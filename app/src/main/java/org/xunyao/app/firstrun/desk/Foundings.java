package org.xunyao.app.firstrun.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.firstrun.wizard.Founded;
import org.xunyao.app.firstrun.wizard.MakingStep;
import org.xunyao.app.firstrun.wizard.WizardPorts;
import org.xunyao.app.setup.FirstRun;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.store.keys.RecoveryKey;

/// What the wizard makes on each of its ways: a station, keys for data in clear, or another recovery key.
///
/// @param firstRuns the first run in a chosen folder
/// @param people of a new station
public record Foundings(Function<Path, FirstRun> firstRuns, FirstPeople people) {
    private static final Ticket RULE = Ticket.ofRule("keys/1");

    /// Makes a station.
    public WizardPorts.Founding<FoundStation> first() {
        return (setup, passphrase, passwords, steps) -> {
            FirstRun firstRun = firstRuns.apply(setup.folder());
            FirstRun.Made made = firstRun.make(
                    passphrase, people.three(setup, passwords), step -> steps.accept(MakingStep.valueOf(step.name())));
            return opened(setup.folder(), firstRun.door(), made, step -> {});
        };
    }

    /// Makes keys for data of a program that did not encrypt, and encrypts it. From the moment that the
    /// keys are written there is no way back, only on: also at the next start.
    public WizardPorts.Founding<FoundStation> encryption() {
        return (setup, passphrase, passwords, steps) -> {
            FirstRun firstRun = firstRuns.apply(setup.folder());
            steps.accept(MakingStep.KEYRING);
            FirstRun.Made made = firstRun.encrypt(passphrase);
            steps.accept(MakingStep.DATABASE);
            Founded<FoundStation> open = opened(setup.folder(), firstRun.door(), made, step -> {
                if (step.equals("ready")) {
                    steps.accept(MakingStep.VERIFY);
                }
            });
            steps.accept(MakingStep.DONE);
            return open;
        };
    }

    /// Makes another recovery key for an open station; the old paper opens nothing any more. It is audited
    /// before it is done.
    public WizardPorts.Founding<FoundStation> renewal(FoundStation standing) {
        var station = new Target("station", people.station());
        return replacement(
                standing,
                () -> people.office(standing.station().store(), people.station())
                        .perform(RULE, KeysInUse.RENEW, station, tx -> true));
    }

    /// The same in a person's name.
    ///
    /// @param written audits it in that name, or throws
    public WizardPorts.Founding<FoundStation> replacement(FoundStation standing, Runnable written) {
        return (setup, passphrase, passwords, steps) -> {
            steps.accept(MakingStep.KEYRING);
            written.run();
            StationDoor.NewRecovery renewed =
                    standing.door().renewRecovery(standing.station().keys());
            steps.accept(MakingStep.DONE);
            return new Founded<>(standing.with(renewed.keys()), groups(renewed.recovery()), "");
        };
    }

    private static Founded<FoundStation> opened(
            Path folder, StationDoor door, FirstRun.Made made, Consumer<String> step) {
        List<String> groups = groups(made.recovery());
        return new Founded<>(new FoundStation(folder, door, door.open(made.keys(), step)), groups, made.signingKey());
    }

    /// The key as it is shown. A label wants strings, so from here it can be forgotten but not wiped.
    private static List<String> groups(RecoveryKey recovery) {
        char[] printed;
        try (recovery) {
            printed = recovery.printed();
        }
        List<String> groups = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= printed.length; i++) {
            if (i == printed.length || printed[i] == '-') {
                groups.add(new String(printed, from, i - from));
                from = i + 1;
            }
        }
        Arrays.fill(printed, '\0');
        return groups;
    }
}
