package org.xunyao.store.term;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.xunyao.casework.term.RanOut;

/// A note that a term ran out.
@Entity
@Table(name = "term_ran_out")
@IdClass(RanOutRow.Key.class)
class RanOutRow {
    @Id
    @Column(name = "matter_key")
    String matter = "";

    @Id
    @Column(name = "term_id")
    String term = "";

    @Id
    @Column(name = "last_on")
    LocalDate lastOn = LocalDate.EPOCH;

    @Column(name = "from_on")
    LocalDate fromOn = LocalDate.EPOCH;

    @Column(name = "sentence")
    String sentence = "";

    @Column(name = "automatic")
    boolean automatic;

    @Column(name = "recorded_at")
    Instant at = Instant.EPOCH;

    static RanOutRow of(RanOut note) {
        var row = new RanOutRow();
        row.matter = note.matter();
        row.term = note.term();
        row.lastOn = note.last();
        row.fromOn = note.from();
        row.sentence = note.sentence();
        row.automatic = note.automatic();
        row.at = note.recordedAt();
        return row;
    }

    RanOut note() {
        return new RanOut(matter, term, fromOn, lastOn, sentence, automatic, at);
    }

    record Key(String matter, String term, LocalDate lastOn) implements Serializable {}
}
