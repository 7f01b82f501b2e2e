package org.xunyao.store.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.identity.Enrolment;
import org.xunyao.supervision.identity.Identities;
import org.xunyao.supervision.identity.IdentitySwitch;
import org.xunyao.supervision.identity.RollAnswer;
import org.xunyao.supervision.identity.RollCall;

/// {@link Identities} in the database. Two that change a switch or answer at once have the same number, and the
/// second is refused.
public final class IdentitiesInStore implements Identities {
    private static final int MOST = 500;

    /// An adapter without state; the transaction carries everything.
    public IdentitiesInStore() {}

    @Override
    public Optional<IdentitySwitch> newest(Tx tx, PharmacyId pharmacy) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from IdentitySwitchRow where pharmacyId = :shop order by number desc", IdentitySwitchRow.class)
                .setParameter("shop", text(pharmacy))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(IdentitySwitchRow::change)
                .findFirst();
    }

    @Override
    public void add(Tx tx, IdentitySwitch change) {
        Sessions.of(tx).insert(IdentitySwitchRow.of(change));
    }

    @Override
    public List<Enrolment> of(Tx tx, PharmacyId pharmacy) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from EnrolmentRow where pharmacyId = :shop order by at desc, id desc", EnrolmentRow.class)
                .setParameter("shop", text(pharmacy))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(EnrolmentRow::enrolment)
                .toList();
    }

    @Override
    public List<Enrolment> open(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery("from EnrolmentRow where endedAt is null order by id", EnrolmentRow.class)
                .getResultList()
                .stream()
                .map(EnrolmentRow::enrolment)
                .toList();
    }

    @Override
    public Optional<Enrolment> find(Tx tx, UUID id) {
        return row(tx, id).map(EnrolmentRow::enrolment);
    }

    private static Optional<EnrolmentRow> row(Tx tx, UUID id) {
        return Sessions.of(tx)
                .createSelectionQuery("from EnrolmentRow where id = :id", EnrolmentRow.class)
                .setParameter("id", id.toString())
                .uniqueResultOptional();
    }

    @Override
    public void add(Tx tx, Enrolment enrolment) {
        Sessions.of(tx).insert(EnrolmentRow.of(enrolment));
    }

    @Override
    public void end(Tx tx, UUID id, Enrolment.Ending ending) {
        StatelessSession session = Sessions.of(tx);
        row(tx, id).ifPresent(row -> {
            row.end(ending);
            session.update(row);
        });
    }

    @Override
    public List<RollCall> calls(Tx tx, PharmacyId pharmacy, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most " + most);
        }
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from RollCallRow where pharmacyId = :shop order by at desc, id desc", RollCallRow.class)
                .setParameter("shop", text(pharmacy))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(RollCallRow::call)
                .toList();
    }

    @Override
    public Optional<RollCall> call(Tx tx, UUID id) {
        return callRow(tx, id).map(RollCallRow::call);
    }

    private static Optional<RollCallRow> callRow(Tx tx, UUID id) {
        return Sessions.of(tx)
                .createSelectionQuery("from RollCallRow where id = :id", RollCallRow.class)
                .setParameter("id", id.toString())
                .uniqueResultOptional();
    }

    @Override
    public void add(Tx tx, RollCall call) {
        Sessions.of(tx).insert(RollCallRow.of(call));
    }

    @Override
    public void close(Tx tx, UUID id, RollCall.Closing closing) {
        StatelessSession session = Sessions.of(tx);
        callRow(tx, id).ifPresent(row -> {
            row.closedAt = closing.at();
            row.closedBy = closing.by();
            session.update(row);
        });
    }

    @Override
    public List<RollAnswer> answers(Tx tx, UUID call) {
        return Sessions.of(tx)
                .createSelectionQuery("from RollAnswerRow where callId = :call order by number", RollAnswerRow.class)
                .setParameter("call", call.toString())
                .getResultList()
                .stream()
                .map(RollAnswerRow::answer)
                .toList();
    }

    @Override
    public void add(Tx tx, RollAnswer answer) {
        Sessions.of(tx).insert(RollAnswerRow.of(answer));
    }

    private static String text(PharmacyId id) {
        return id.value().toString();
    }
}
