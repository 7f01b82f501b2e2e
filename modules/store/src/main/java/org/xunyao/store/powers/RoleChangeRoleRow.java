package org.xunyao.store.powers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// One role of a change of roles.
@Entity
@Table(name = "role_change_role")
@IdClass(RoleChangeRoleRow.Key.class)
class RoleChangeRoleRow {
    @Id
    @Column(name = "change_id")
    String changeId = "";

    @Id
    @Column(name = "role_code")
    String role = "";

    static RoleChangeRoleRow of(String changeId, String role) {
        var row = new RoleChangeRoleRow();
        row.changeId = changeId;
        row.role = role;
        return row;
    }

    record Key(String changeId, String role) implements Serializable {}
}
