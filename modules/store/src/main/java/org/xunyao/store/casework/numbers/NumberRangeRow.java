package org.xunyao.store.casework.numbers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// This station's range of a register; whoever takes a number holds this row until its transaction ends.
@Entity
@Table(name = "number_range")
class NumberRangeRow {
    @Id
    @Column(name = "register_code")
    String register = "";

    @Column(name = "lowest")
    long lowest;

    @Column(name = "highest")
    long highest;
}
