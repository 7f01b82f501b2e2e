package org.xunyao.registry.camera;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.RecordStanding.Lack;

/// The rows of `resources/registry/device-file.csv`, and what follows from them for a camera.
///
/// @param rules of all days
public record FileRules(List<FileRule> rules) {
    /// Copies the rows.
    public FileRules {
        rules = List.copyOf(rules);
    }

    /// What the camera's records may be used for on a day, and what keeps them from more. Without any row in
    /// force nothing is proof.
    public RecordStanding judge(RegisteredCamera camera, LocalDate day) {
        List<FileRule> held = rules.stream().filter(rule -> rule.inForce(day)).toList();
        List<Lack> lacks = held.stream()
                .flatMap(rule -> lack(rule, camera.file(), day).stream())
                .toList();
        if (!held.isEmpty() && lacks.isEmpty()) {
            return new RecordStanding(RecordUse.PROOF, lacks);
        }
        boolean kept = !camera.device().recording().isBlank();
        return new RecordStanding(kept ? RecordUse.OBTAINABLE : RecordUse.LEAD, lacks);
    }

    private static Optional<Lack> lack(FileRule rule, CameraFile file, LocalDate day) {
        DeviceFile.Item item = rule.item();
        DevicePaper paper = file.papers().get(item);
        if (paper == null) {
            return Optional.of(new Lack(item, Lack.Why.MISSING));
        }
        if (paper.dated().filter(day::isBefore).isPresent()) {
            return Optional.of(new Lack(item, Lack.Why.NOT_YET));
        }
        if (paper.until().filter(day::isAfter).isPresent()) {
            return Optional.of(new Lack(item, Lack.Why.EXPIRED));
        }
        if (rule.goodDays().isEmpty()) {
            return Optional.empty();
        }
        if (paper.dated().isEmpty()) {
            return Optional.of(new Lack(item, Lack.Why.UNDATED));
        }
        boolean aged = paper.dated().get().plusDays(rule.goodDays().getAsInt()).isBefore(day);
        return aged ? Optional.of(new Lack(item, Lack.Why.EXPIRED)) : Optional.empty();
    }
}
