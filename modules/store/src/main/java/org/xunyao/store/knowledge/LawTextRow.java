package org.xunyao.store.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.xunyao.casework.knowledge.LawText;

/// A full text of a law that was taken in.
@Entity
@Table(name = "law_text")
@IdClass(LawTextRow.Key.class)
class LawTextRow {
    @Id
    @Column(name = "law_name")
    String lawName = "";

    @Id
    @Column(name = "from_on")
    LocalDate fromOn = LocalDate.EPOCH;

    @Id
    @Column(name = "text_no")
    int textNo;

    @Lob
    @Column(name = "content")
    String content = "";

    @Column(name = "taken_by")
    String by = "";

    @Column(name = "taken_at")
    Instant at = Instant.EPOCH;

    LawText.Taken taken() {
        return new LawText.Taken(lawName, fromOn, content, by, at);
    }

    record Key(String lawName, LocalDate fromOn, int textNo) implements Serializable {}
}
