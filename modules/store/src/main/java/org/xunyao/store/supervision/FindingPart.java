package org.xunyao.store.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.sign.Shown;
import org.xunyao.video.CameraId;

/// The columns of what was found.
@Embeddable
class FindingPart {
    @Column(name = "camera")
    String camera = "";

    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Column(name = "rule_id")
    String rule = "";

    @Column(name = "rule_version")
    int ruleVersion;

    @Column(name = "found_from")
    Instant from = Instant.EPOCH;

    @Column(name = "found_to")
    Instant to = Instant.EPOCH;

    @Column(name = "counted")
    long counted;

    @Column(name = "threshold")
    long threshold;

    @Column(name = "detector")
    String detector = "";

    @Column(name = "model_sha256")
    @Nullable
    String modelSha256;

    @Column(name = "detector_score")
    double score;

    @Column(name = "zone_name")
    String zoneName = "";

    @Column(name = "zone_corners")
    String zoneCorners = "";

    @Column(name = "shown")
    String shown = "";

    @Column(name = "shown_values")
    String shownValues = "";

    static FindingPart of(Finding finding) {
        var part = new FindingPart();
        part.camera = finding.camera().code();
        part.pharmacyId = finding.shop().value().toString();
        part.rule = finding.rule().id();
        part.ruleVersion = finding.rule().version();
        part.from = finding.from();
        part.to = finding.to();
        part.counted = finding.counted().toNanos();
        part.threshold = finding.threshold().toNanos();
        part.detector = finding.detector().name();
        part.modelSha256 = finding.detector().modelSha256().orElse(null);
        part.score = finding.detector().score();
        part.zoneName = finding.zone().name();
        part.zoneCorners = finding.zone().corners().stream()
                .map(corner -> corner.x() + "," + corner.y())
                .collect(Collectors.joining(" "));
        part.shown = finding.shown().seen().name();
        part.shownValues = finding.shown().values().stream()
                .map(value -> value.at().getEpochSecond() + " " + value.text())
                .collect(Collectors.joining("\n"));
        return part;
    }

    Finding finding() {
        return new Finding(
                new CameraId(camera),
                new PharmacyId(UUID.fromString(pharmacyId)),
                new Finding.Rule(rule, ruleVersion),
                from,
                to,
                Duration.ofNanos(counted),
                Duration.ofNanos(threshold),
                new Finding.Detector(detector, Optional.ofNullable(modelSha256), score),
                zone(),
                new Shown(Shown.Seen.valueOf(shown), values()));
    }

    private List<Shown.Value> values() {
        return shownValues
                .lines()
                .map(line -> line.split(" ", 2))
                .map(words -> new Shown.Value(Instant.ofEpochSecond(Long.parseLong(words[0])), words[1]))
                .toList();
    }

    private Zone zone() {
        return new Zone(
                zoneName,
                Arrays.stream(zoneCorners.split(" ", -1))
                        .map(corner -> corner.split(",", 2))
                        .map(xy -> new Zone.Corner(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])))
                        .toList());
    }
}
