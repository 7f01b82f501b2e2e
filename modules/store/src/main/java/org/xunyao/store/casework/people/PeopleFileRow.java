package org.xunyao.store.casework.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.xunyao.store.session.Versioned;

/// That people of a case are named; its version is that of all lines.
@Entity
@Table(name = "people_file")
class PeopleFileRow implements Versioned {
    @Id
    @Column(name = "case_id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    static PeopleFileRow of(String caseId) {
        var row = new PeopleFileRow();
        row.id = caseId;
        return row;
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
