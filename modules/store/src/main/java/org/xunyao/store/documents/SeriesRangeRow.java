package org.xunyao.store.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// This station's range of a series.
@Entity
@Table(name = "document_range")
class SeriesRangeRow {
    /// The row that is always there; it holds for every series without one of its own.
    static final String ANY = "*";

    @Id
    @Column(name = "series")
    String series = "";

    @Column(name = "lowest")
    long lowest;

    @Column(name = "highest")
    long highest;
}
