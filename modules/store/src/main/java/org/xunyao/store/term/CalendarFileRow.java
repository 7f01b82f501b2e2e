package org.xunyao.store.term;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.xunyao.casework.term.CalendarFile;
import org.xunyao.casework.term.CalendarFile.Layer;

/// A calendar that was taken in.
@Entity
@Table(name = "calendar_file")
@IdClass(CalendarFileRow.Key.class)
class CalendarFileRow {
    @Id
    @Column(name = "layer")
    String layer = "";

    @Id
    @Column(name = "calendar_year")
    int ofYear;

    @Id
    @Column(name = "file_no")
    int fileNo;

    @Lob
    @Column(name = "content")
    String content = "";

    @Column(name = "taken_by")
    String by = "";

    @Column(name = "taken_at")
    Instant at = Instant.EPOCH;

    CalendarFile.Taken taken() {
        return new CalendarFile.Taken(Layer.valueOf(layer), ofYear, content, by, at);
    }

    record Key(String layer, int ofYear, int fileNo) implements Serializable {}
}
