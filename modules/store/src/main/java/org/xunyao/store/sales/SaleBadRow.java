package org.xunyao.store.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.sales.BadRow;
import org.xunyao.supervision.sales.SaleColumn;

/// A row of a line that could not be taken.
@Entity
@Table(name = "sale_bad_row")
@IdClass(SaleBadRow.Key.class)
class SaleBadRow {
    @Id
    @Column(name = "source_id")
    String source = "";

    @Id
    @Column(name = "generation")
    long generation;

    @Id
    @Column(name = "row_no")
    long number;

    @Column(name = "column_name")
    @Nullable
    String column;

    @Column(name = "fault")
    String fault = "";

    @Column(name = "arrived_at")
    Instant arrived = Instant.EPOCH;

    /// Where it stood.
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String source = "";
        long generation;
        long number;

        Key() {}

        Key(BadRow row) {
            this.source = row.source().toString();
            this.generation = row.generation();
            this.number = row.number();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && source.equals(that.source)
                    && generation == that.generation
                    && number == that.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(source, generation, number);
        }
    }

    static SaleBadRow of(BadRow bad) {
        var row = new SaleBadRow();
        row.source = bad.source().toString();
        row.generation = bad.generation();
        row.number = bad.number();
        row.column = bad.column().map(SaleColumn::name).orElse(null);
        row.fault = bad.fault();
        row.arrived = bad.arrived();
        return row;
    }

    BadRow bad() {
        return new BadRow(
                UUID.fromString(source),
                generation,
                number,
                Optional.ofNullable(column).map(SaleColumn::valueOf),
                fault,
                arrived);
    }
}
