package org.xunyao.store.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.store.session.Versioned;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmEvidence;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;

/// A row of an alarm as it stands.
@Entity
@Table(name = "alarm")
class AlarmRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "state")
    String state = "";

    @Column(name = "colour")
    String colour = "";

    @Column(name = "raised_at")
    Instant raisedAt = Instant.EPOCH;

    @Column(name = "camera_time")
    @Nullable
    Instant cameraTime;

    @Column(name = "arrival_time")
    @Nullable
    Instant arrivalTime;

    @Column(name = "recorded_time")
    Instant recordedTime = Instant.EPOCH;

    @Embedded
    FindingPart finding = new FindingPart();

    @Column(name = "still_id")
    String stillId = "";

    @Column(name = "first_clip_id")
    String firstClipId = "";

    @Column(name = "last_clip_id")
    @Nullable
    String lastClipId;

    /// Nothing instead of a part whose columns are all empty.
    @Embedded
    @Nullable
    ReviewPart review;

    static AlarmRow of(Alarm alarm) {
        AlarmHead head = alarm.head();
        var row = new AlarmRow();
        row.id = head.id().value().toString();
        row.state = AlarmState.of(alarm).name();
        row.colour = head.colour().name();
        row.raisedAt = head.raisedAt();
        row.cameraTime = head.times().cameraTime().orElse(null);
        row.arrivalTime = head.times().arrivalTime().orElse(null);
        row.recordedTime = head.times().recordedTime();
        row.finding = FindingPart.of(head.finding());
        row.stillId = head.evidence().still().value().toString();
        row.firstClipId = head.evidence().firstClip().value().toString();
        row.lastClipId =
                head.evidence().lastClip().map(clip -> clip.value().toString()).orElse(null);
        row.review = ReviewPart.of(alarm);
        return row;
    }

    Alarm alarm(List<EvidenceId> furtherStills, List<EvidenceId> furtherClips) {
        AlarmHead head = head(furtherStills, furtherClips);
        ReviewPart part = review == null ? new ReviewPart() : review;
        return switch (AlarmState.valueOf(state)) {
            case RAISED -> new Alarm.Raised(head, part.opinion());
            case CONFIRMED -> new Alarm.Confirmed(head, part.decision(), part.foundOn());
            case CORRECTED_REMOTELY -> new Alarm.CorrectedRemotely(head, part.decision());
            case NEEDS_ON_SITE -> new Alarm.NeedsOnSite(head, part.decision());
            case DISMISSED -> new Alarm.Dismissed(head, part.decision(), part.reason());
            case INSUFFICIENT -> new Alarm.Insufficient(head, part.decision());
        };
    }

    private AlarmHead head(List<EvidenceId> furtherStills, List<EvidenceId> furtherClips) {
        return new AlarmHead(
                new AlarmId(UUID.fromString(id)),
                AlarmColour.valueOf(colour),
                finding.finding(),
                new AlarmEvidence(
                        item(stillId),
                        item(firstClipId),
                        Optional.ofNullable(lastClipId).map(AlarmRow::item),
                        furtherStills,
                        furtherClips),
                new CaptureTimes(Optional.ofNullable(cameraTime), Optional.ofNullable(arrivalTime), recordedTime),
                raisedAt);
    }

    private static EvidenceId item(String id) {
        return new EvidenceId(UUID.fromString(id));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void follow(long stored) {
        version = stored;
    }
}
