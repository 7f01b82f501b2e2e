package org.xunyao.store.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// The last number that a series gave in a year.
@Entity
@Table(name = "document_taken")
@IdClass(SeriesTakenRow.Key.class)
class SeriesTakenRow {
    @Id
    @Column(name = "series")
    String series = "";

    @Id
    @Column(name = "number_year")
    int year;

    @Column(name = "last_no")
    long last;

    static SeriesTakenRow of(String series, int year, long last) {
        var row = new SeriesTakenRow();
        row.series = series;
        row.year = year;
        row.last = last;
        return row;
    }

    record Key(String series, int year) implements Serializable {}
}
