package org.xunyao.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// The hash of a password that a person had before.
@Entity
@Table(name = "password_before")
@IdClass(PasswordBeforeRow.Key.class)
class PasswordBeforeRow {
    @Id
    @Column(name = "person_id")
    String personId = "";

    @Id
    @Column(name = "place_no")
    int place;

    @Column(name = "password_hash")
    String hash = "";

    static PasswordBeforeRow of(String personId, int place, String hash) {
        var row = new PasswordBeforeRow();
        row.personId = personId;
        row.place = place;
        row.hash = hash;
        return row;
    }

    record Key(String personId, int place) implements Serializable {}
}
