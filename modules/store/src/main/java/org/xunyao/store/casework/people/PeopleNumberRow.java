package org.xunyao.store.casework.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// The number of an identity paper; no list reads it.
@Entity
@Table(name = "people_number")
@IdClass(PeopleLineRow.Key.class)
class PeopleNumberRow {
    @Id
    @Column(name = "case_id")
    String caseId = "";

    @Id
    @Column(name = "line_no")
    int lineNo;

    @Column(name = "paper_number")
    String number = "";

    static PeopleNumberRow of(String caseId, int line, String number) {
        var row = new PeopleNumberRow();
        row.caseId = caseId;
        row.lineNo = line;
        row.number = number;
        return row;
    }
}
