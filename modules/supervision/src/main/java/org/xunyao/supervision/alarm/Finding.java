package org.xunyao.supervision.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.sign.Shown;
import org.xunyao.video.CameraId;

/// What a rule found, with everything needed to say why it fired (告警事实).
///
/// @param from arrivalTime of the beginning
/// @param to arrivalTime of the end so far, after `from`
/// @param counted the longest unbroken stretch in which it held, never a sum across gaps; of a rule that goes by
///     the day, all that was seen of it that day
/// @param threshold the length that the rule asks for
/// @param zone as it was drawn when the rule fired
/// @param shown what was read until it fired
public record Finding(
        CameraId camera,
        PharmacyId shop,
        Rule rule,
        Instant from,
        Instant to,
        Duration counted,
        Duration threshold,
        Detector detector,
        Zone zone,
        Shown shown) {
    /// A finding of a rule that reads nothing.
    public Finding(
            CameraId camera,
            PharmacyId shop,
            Rule rule,
            Instant from,
            Instant to,
            Duration counted,
            Duration threshold,
            Detector detector,
            Zone zone) {
        this(camera, shop, rule, from, to, counted, threshold, detector, zone, Shown.NOTHING);
    }

    /// Refuses a finding that its own rule would not make.
    public Finding {
        if (!to.isAfter(from) || counted.compareTo(Duration.between(from, to)) > 0) {
            throw new IllegalArgumentException("found " + counted + " from " + from + " to " + to);
        }
        if (!threshold.isPositive() || counted.compareTo(threshold) < 0) {
            throw new IllegalArgumentException("found " + counted + ", asked for " + threshold);
        }
    }

    /// The rule that fired.
    ///
    /// @param id such as `AI-01`
    /// @param version at least 1, as in resources/rules/ai-rules.csv
    public record Rule(String id, int version) {
        /// Refuses a rule that cannot be found again.
        public Rule {
            if (id.isBlank() || version < 1) {
                throw new IllegalArgumentException("rule " + id + ", version " + version);
            }
        }

        /// As the machine's ticket names it, such as `AI-01/7`.
        public String text() {
            return id + "/" + version;
        }
    }

    /// What looked at the pictures.
    ///
    /// @param name such as `nanodet-g-256x416`
    /// @param modelSha256 of the weights, 64 lower-case hexadecimal digits; empty for a detector without
    ///     weights
    /// @param score least score that counted as a person, 0..1
    public record Detector(String name, Optional<String> modelSha256, double score) {
        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        /// Refuses a detector that cannot be named in a paper.
        public Detector {
            boolean named = !name.isBlank()
                    && modelSha256
                            .map(digest -> SHA256.matcher(digest).matches())
                            .orElse(true);
            if (!named || !(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("detector " + name + ", score " + score);
            }
        }
    }

    /// This finding prolonged by a later one of the same camera and rule. The parameters stay those that
    /// fired first.
    Finding prolongedBy(Finding later) {
        Duration longest = counted.compareTo(later.counted) >= 0 ? counted : later.counted;
        return new Finding(
                camera,
                shop,
                rule,
                from.isBefore(later.from) ? from : later.from,
                to.isAfter(later.to) ? to : later.to,
                longest,
                threshold,
                detector,
                zone,
                shown.and(later.shown));
    }
}
