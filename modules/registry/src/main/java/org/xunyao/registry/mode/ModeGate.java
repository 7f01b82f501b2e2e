package org.xunyao.registry.mode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.DeviceFile.Item;
import org.xunyao.registry.camera.FileRules;
import org.xunyao.registry.camera.RecordStanding.Lack;
import org.xunyao.registry.camera.RegisteredCamera;

/// What must be there before a camera's records may be used for more (证据模式的前置条件),
/// domain/ai-supervision.md §1.1 and article 41 of 行政处罚法.
///
/// @param rules of the file under article 41
public record ModeGate(FileRules rules) {
    /// These are asked for even if the table of the file had no row in force.
    private static final List<Item> ALWAYS = List.of(
            Item.AUTHORISING_PROVISION,
            Item.LEGAL_REVIEW,
            Item.TECHNICAL_REVIEW,
            Item.PLACE_PUBLISHED,
            Item.SIGN_AT_PLACE);

    /// What is missing on a day, all at once, in a fixed order; nothing is ever missing for
    /// {@link EvidenceMode#LEAD_ONLY}.
    ///
    /// @param named what a person named, by kind; a blank one counts as missing
    public List<ModeLack> missing(
            EvidenceMode wanted, RegisteredCamera camera, LocalDate day, Map<ModeProof, String> named) {
        var missing = new ArrayList<ModeLack>(standing(wanted, camera, day));
        ModeProof.of(wanted).stream()
                .filter(proof -> named.getOrDefault(proof, "").isBlank())
                .forEach(proof -> missing.add(new ModeLack.OfProof(proof)));
        return List.copyOf(missing);
    }

    /// What is missing of the camera itself, whatever a person names.
    public List<ModeLack> standing(EvidenceMode wanted, RegisteredCamera camera, LocalDate day) {
        var missing = new ArrayList<ModeLack>();
        if (wanted != EvidenceMode.LEAD_ONLY && camera.withdrawn().isPresent()) {
            missing.add(new ModeLack.Withdrawn());
        }
        switch (wanted) {
            case LEAD_ONLY -> {}
            case ENTERPRISE_RECORD -> {
                if (camera.device().recording().isBlank()) {
                    missing.add(new ModeLack.NoRecording());
                }
            }
            case ART41_EVIDENCE -> missing.addAll(file(camera, day));
        }
        return List.copyOf(missing);
    }

    private List<ModeLack> file(RegisteredCamera camera, LocalDate day) {
        var missing = new ArrayList<ModeLack>();
        rules.judge(camera, day).lacks().forEach(lack -> missing.add(new ModeLack.OfFile(lack.item(), lack.why())));
        for (Item item : ALWAYS) {
            boolean ruled = rules.rules().stream().anyMatch(rule -> rule.item() == item && rule.inForce(day));
            if (!ruled && !camera.file().papers().containsKey(item)) {
                missing.add(new ModeLack.OfFile(item, Lack.Why.MISSING));
            }
        }
        boolean pictured = camera.file().attachments().stream()
                .anyMatch(attachment -> attachment.item() == DeviceFile.Item.SIGN_AT_PLACE);
        if (!pictured) {
            missing.add(new ModeLack.NoSignPicture());
        }
        return missing;
    }
}
