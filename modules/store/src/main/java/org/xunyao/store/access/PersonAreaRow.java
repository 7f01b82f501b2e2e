package org.xunyao.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// An area that a person is assigned to.
@Entity
@Table(name = "person_area")
@IdClass(PersonAreaRow.Key.class)
class PersonAreaRow {
    @Id
    @Column(name = "person_id")
    String personId = "";

    @Id
    @Column(name = "area_code")
    String area = "";

    static PersonAreaRow of(String personId, String area) {
        var row = new PersonAreaRow();
        row.personId = personId;
        row.area = area;
        return row;
    }

    record Key(String personId, String area) implements Serializable {}
}
