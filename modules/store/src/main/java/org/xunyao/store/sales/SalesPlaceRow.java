package org.xunyao.store.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.xunyao.supervision.sales.FilePlace;

/// A row of how far an export was read.
@Entity
@Table(name = "sales_place")
class SalesPlaceRow {
    @Id
    @Column(name = "source_id")
    String source = "";

    @Column(name = "generation")
    long generation;

    @Column(name = "byte_offset")
    long offset;

    @Column(name = "rows_read")
    long rows;

    @Column(name = "head_digest")
    String head = "";

    @Column(name = "tail_digest")
    String tail = "";

    @Column(name = "skipping")
    boolean skipping;

    void take(FilePlace place) {
        generation = place.generation();
        offset = place.offset();
        rows = place.rows();
        head = place.head();
        tail = place.tail();
        skipping = place.skipping();
    }

    FilePlace place() {
        return new FilePlace(generation, offset, rows, head, tail, skipping);
    }
}
