package org.xunyao.store.casework.numbers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// The last number that a register gave in a year.
@Entity
@Table(name = "number_taken")
@IdClass(NumberTakenRow.Key.class)
class NumberTakenRow {
    @Id
    @Column(name = "register_code")
    String register = "";

    @Id
    @Column(name = "number_year")
    int year;

    @Column(name = "last_no")
    long last;

    static NumberTakenRow of(String register, int year, long last) {
        var row = new NumberTakenRow();
        row.register = register;
        row.year = year;
        row.last = last;
        return row;
    }

    record Key(String register, int year) implements Serializable {}
}
