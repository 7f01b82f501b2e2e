package org.xunyao.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;

/// A row of the bureau's staff.
@Entity
@Table(name = "person")
class PersonRow {
    @Id
    @Column(name = "id")
    String id = "";

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
}
