package org.xunyao.store.powers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// One area of a change of roles.
@Entity
@Table(name = "role_change_area")
@IdClass(RoleChangeAreaRow.Key.class)
class RoleChangeAreaRow {
    @Id
    @Column(name = "change_id")
    String changeId = "";

    @Id
    @Column(name = "area_code")
    String area = "";

    static RoleChangeAreaRow of(String changeId, String area) {
        var row = new RoleChangeAreaRow();
        row.changeId = changeId;
        row.area = area;
        return row;
    }

    record Key(String changeId, String area) implements Serializable {}
}
