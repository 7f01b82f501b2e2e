package org.xunyao.supervision.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;

/// Port: the rows of switches, enrolments and roll calls.
public interface Identities {
    /// The newest change of a shop's switch.
    Optional<IdentitySwitch> newest(Tx tx, PharmacyId pharmacy);

    /// Adds a change.
    void add(Tx tx, IdentitySwitch change);

    /// The enrolments of a shop, newest first.
    List<Enrolment> of(Tx tx, PharmacyId pharmacy);

    /// Those of all shops that have not ended.
    List<Enrolment> open(Tx tx);

    /// One of them.
    Optional<Enrolment> find(Tx tx, UUID id);

    /// Adds one.
    void add(Tx tx, Enrolment enrolment);

    /// Ends one and empties its template.
    void end(Tx tx, UUID id, Enrolment.Ending ending);

    /// Roll calls of a shop, newest first.
    ///
    /// @param most 1..500
    List<RollCall> calls(Tx tx, PharmacyId pharmacy, int most);

    /// One of them.
    Optional<RollCall> call(Tx tx, UUID id);

    /// Adds one.
    void add(Tx tx, RollCall call);

    /// Ends one.
    void close(Tx tx, UUID id, RollCall.Closing closing);

    /// What was answered, in order.
    List<RollAnswer> answers(Tx tx, UUID call);

    /// Adds an answer; two of the same number are refused.
    void add(Tx tx, RollAnswer answer);
}
