package org.xunyao.store.casework.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.xunyao.store.session.Versioned;

/// That a case has measures; its version is that of all of them and of their goods.
@Entity
@Table(name = "measure_file")
class MeasureFileRow implements Versioned {
    @Id
    @Column(name = "case_id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    static MeasureFileRow of(String caseId) {
        var row = new MeasureFileRow();
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
