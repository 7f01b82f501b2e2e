package org.xunyao.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// A role that a person holds.
@Entity
@Table(name = "person_role")
@IdClass(PersonRoleRow.Key.class)
class PersonRoleRow {
    @Id
    @Column(name = "person_id")
    String personId = "";

    @Id
    @Column(name = "role_code")
    String role = "";

    static PersonRoleRow of(String personId, String role) {
        var row = new PersonRoleRow();
        row.personId = personId;
        row.role = role;
        return row;
    }

    record Key(String personId, String role) implements Serializable {}
}
