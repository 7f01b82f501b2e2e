package org.xunyao.store.tally;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// How many rows of a table are in a state; triggers of that table write it.
@Entity
@Table(name = "tally")
@IdClass(TallyRow.Key.class)
class TallyRow {
    @Id
    @Column(name = "kind")
    String kind = "";

    @Id
    @Column(name = "state")
    String state = "";

    @Column(name = "counted")
    long counted;

    record Key(String kind, String state) implements Serializable {}
}
