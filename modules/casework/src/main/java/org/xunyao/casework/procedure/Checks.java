package org.xunyao.casework.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The conditions of one step, tested one after the other so that a person sees all that is missing at
/// once. It is used by one thread.
public final class Checks {
    private final Procedure procedure;
    private final Event event;
    private final LocalDate day;
    private final List<Obstacle> obstacles = new ArrayList<>();

    Checks(Procedure procedure, Event event, LocalDate day) {
        this.procedure = procedure;
        this.event = event;
        this.day = day;
    }

    /// Notes an obstacle unless the condition holds.
    ///
    /// @throws org.xunyao.kernel.FaultException `PROCEDURE-MISSING` if the data give the guard no article
    public Checks require(boolean holds, Guard guard) {
        if (!holds) {
            obstacles.add(procedure.obstacle(event, guard, day));
        }
        return this;
    }

    /// The same where an article beside the one of the data asks for it.
    ///
    /// @throws org.xunyao.kernel.FaultException `PROCEDURE-MISSING` if the data give the guard no article
    public Checks require(boolean holds, Guard guard, String article) {
        if (!holds) {
            Obstacle plain = procedure.obstacle(event, guard, day);
            obstacles.add(new Obstacle(guard, article + "；" + plain.source(), plain.verified()));
        }
        return this;
    }

    /// Notes an obstacle unless there are as many as the data ask for.
    ///
    /// @throws org.xunyao.kernel.FaultException `PROCEDURE-MISSING` if the data lack the article or number
    public Checks requireEnough(int count, Guard guard) {
        return require(count >= procedure.least(event, guard, day), guard);
    }

    /// How many the data ask for.
    ///
    /// @throws org.xunyao.kernel.FaultException `PROCEDURE-MISSING` if the data lack the number
    public int least(Guard guard) {
        return procedure.least(event, guard, day);
    }

    /// Ends the tests.
    ///
    /// @throws BlockedException if anything is missing
    public void pass() {
        if (!obstacles.isEmpty()) {
            throw new BlockedException(obstacles);
        }
    }
}
