package org.xunyao.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Target;
import org.xunyao.access.account.Account;

/// Small rows to write, and the chain read back.
final class Notes {
    private static final int ALL = 10_000;

    private Notes() {}

    static Target target(String id) {
        return new Target("note", id);
    }

    static Account account(int number) {
        var person = new Person(
                new PersonId(new UUID(7, number)),
                "login" + number,
                "姓名𠮷" + number,
                "股",
                "",
                Set.of(new RoleId("INSPECTOR"), new RoleId("REVIEWER")));
        return Account.begin(person, "hash", Optional.empty(), Instant.ofEpochSecond(number, 123_456_000));
    }

    static List<AuditRecord> chain(Store store) {
        return store.transactions().read(tx -> store.auditTrail().from(tx, Station.NAME, 1, ALL));
    }
}
