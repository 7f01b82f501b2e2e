package org.xunyao.bench.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.xunyao.access.people.RoleChange;
import org.xunyao.kernel.FaultException;

/// What one client does to accounts that others change too: wrong passwords, which are counted there, and
/// decisions about changes of roles, of which one counts.
final class SharedVisitor {
    private static final String DECIDED_BEFORE = "ROLE-CHANGE-GONE";
    private static final int A_CHANGE_IN = 4;
    private static final int PROPOSALS_OF_A_CLIENT = 100_000;

    private final SharedPeople people;
    private final int client;
    private final Random random;
    private final Set<String> passing;
    private final Consumer<String> faults;
    private final List<RoleChange> decided = new ArrayList<>();

    /// @param client its number, from 1
    /// @param passing faults that may happen
    /// @param faults hears of each
    SharedVisitor(SharedPeople people, int client, Random random, Set<String> passing, Consumer<String> faults) {
        this.people = people;
        this.client = client;
        this.random = random;
        this.passing = passing;
        this.faults = faults;
    }

    /// Comes once; why it gave up, or nothing. What a fault kept from being acknowledged is not repeated: the
    /// audit says whether it was done.
    Optional<String> visit(int number) {
        Optional<String> wrong = tried(() -> people.tryToEnter(random.nextInt() >>> 1));
        if (wrong.isPresent() || number % A_CHANGE_IN != 0) {
            return wrong;
        }
        return tried(() -> people.propose(random.nextInt() >>> 1, client * PROPOSALS_OF_A_CLIENT + number))
                .or(() -> tried(this::decide));
    }

    private void decide() {
        List<RoleChange> waiting = people.waiting();
        if (!waiting.isEmpty()) {
            RoleChange one = waiting.get(random.nextInt(waiting.size()));
            decided.add(people.decide(one.id(), random.nextBoolean()).result());
        }
    }

    private Optional<String> tried(Runnable step) {
        try {
            step.run();
            return Optional.empty();
        } catch (FaultException fault) {
            faults.accept(fault.code());
            return passing.contains(fault.code()) || fault.code().equals(DECIDED_BEFORE)
                    ? Optional.empty()
                    : Optional.of("accounts: " + fault);
        }
    }

    /// The decisions that were acknowledged.
    List<RoleChange> decided() {
        return decided;
    }
}
