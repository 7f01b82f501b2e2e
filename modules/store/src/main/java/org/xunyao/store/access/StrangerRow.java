package org.xunyao.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.xunyao.access.account.Account.Tries;

/// Wrong tries with a name that nobody has.
@Entity
@Table(name = "stranger")
class StrangerRow {
    @Id
    @Column(name = "bucket")
    int bucket;

    @Embedded
    LockColumns lock = new LockColumns();

    static StrangerRow of(int bucket, Tries tries) {
        var row = new StrangerRow();
        row.bucket = bucket;
        row.lock = LockColumns.of(tries);
        return row;
    }
}
