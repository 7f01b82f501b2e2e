package org.xunyao.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.store.session.Versioned;

/// A row of the bureau's staff. Its version is also that of the account, the roles, the areas and the earlier
/// passwords: they are read after it and written after it.
@Entity
@Table(name = "person")
class PersonRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "login")
    String login = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "unit")
    String unit = "";

    @Column(name = "badge")
    String badge = "";

    static PersonRow of(Person person) {
        var row = new PersonRow();
        row.id = person.id().value().toString();
        row.login = person.login();
        row.name = person.name();
        row.unit = person.unit();
        row.badge = person.badge();
        return row;
    }

    Person person(Set<RoleId> roles) {
        return new Person(new PersonId(UUID.fromString(id)), login, name, unit, badge, roles);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void follow(long stored) {
        version = stored;
    }
}
