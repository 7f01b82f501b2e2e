package org.xunyao.store.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.supervision.reading.FirstReading;
import org.xunyao.supervision.reading.KeptReading;
import org.xunyao.supervision.reading.Reading;
import org.xunyao.video.CameraId;

/// A row of a reading; its picture is read and written beside it, so that lists do not load
/// pictures.
@Entity
@Table(name = "patrol_reading")
class ReadingRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "run_id")
    String run = "";

    @Column(name = "look_no")
    long look;

    @Column(name = "camera")
    String camera = "";

    @Column(name = "picture_sm3")
    String sm3 = "";

    @Column(name = "first_person")
    String firstPerson = "";

    @Column(name = "first_answer")
    String firstAnswer = "";

    @Column(name = "first_at")
    Instant firstAt = Instant.EPOCH;

    @Column(name = "second_person")
    @Nullable
    String secondPerson;

    @Column(name = "second_answer")
    @Nullable
    String secondAnswer;

    @Column(name = "second_at")
    @Nullable
    Instant secondAt;

    @Column(name = "third_person")
    @Nullable
    String thirdPerson;

    @Column(name = "third_answer")
    @Nullable
    String thirdAnswer;

    @Column(name = "third_at")
    @Nullable
    Instant thirdAt;

    static ReadingRow of(FirstReading reading, Reading<Answer> first, String sm3) {
        var row = new ReadingRow();
        row.id = reading.id().toString();
        row.run = reading.patrol().toString();
        row.look = reading.look();
        row.camera = reading.camera().code();
        row.sm3 = sm3;
        row.firstPerson = first.person();
        row.firstAnswer = first.answer().name();
        row.firstAt = first.at();
        return row;
    }

    void second(Reading<Answer> reading) {
        secondPerson = reading.person();
        secondAnswer = reading.answer().name();
        secondAt = reading.at();
    }

    void third(Reading<Answer> reading) {
        thirdPerson = reading.person();
        thirdAnswer = reading.answer().name();
        thirdAt = reading.at();
    }

    KeptReading kept(boolean finished, boolean pictured) {
        return new KeptReading(
                UUID.fromString(id),
                new CameraId(camera),
                new Reading<>(firstPerson, Answer.valueOf(firstAnswer), firstAt),
                reading(secondPerson, secondAnswer, secondAt),
                reading(thirdPerson, thirdAnswer, thirdAt),
                sm3,
                finished,
                pictured);
    }

    private static Optional<Reading<Answer>> reading(
            @Nullable String person, @Nullable String answer, @Nullable Instant at) {
        return person == null || answer == null || at == null
                ? Optional.empty()
                : Optional.of(new Reading<>(person, Answer.valueOf(answer), at));
    }
}
