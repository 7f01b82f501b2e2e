package org.xunyao.store.casework.numbers;

import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.Numbers;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link Numbers} in the database. The row of the register's range is there from the beginning and is
/// locked first, so two transactions cannot take one number, not even the first of a year.
public final class NumbersInStore implements Numbers {
    /// An adapter without state; the transaction carries everything.
    public NumbersInStore() {}

    @Override
    public RegisterNumber next(Tx tx, Register register, int year) {
        StatelessSession session = Sessions.of(tx);
        NumberRangeRow range = locked(session, register.name());
        var number = new RegisterNumber(year, Math.max(range.lowest, last(session, register.name(), year) + 1));
        if (number.sequence() > range.highest) {
            throw new FaultException("NUMBERS-EXHAUSTED", register + " of " + year + " ends with " + range.highest);
        }
        session.upsert(NumberTakenRow.of(register.name(), year, number.sequence()));
        return number;
    }

    private static NumberRangeRow locked(StatelessSession session, String register) {
        @Nullable NumberRangeRow range = session.get(NumberRangeRow.class, register, LockMode.PESSIMISTIC_WRITE);
        if (range == null) {
            throw new FaultException("STORE-BROKEN", "no range of " + register);
        }
        return range;
    }

    private static long last(StatelessSession session, String register, int year) {
        return session.createSelectionQuery(
                        "select last from NumberTakenRow where register = :register and year = :year", Long.class)
                .setParameter("register", register)
                .setParameter("year", year)
                .uniqueResultOptional()
                .orElse(0L);
    }
}
