package org.xunyao.documents.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.documents.Composer;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.sheet.PlainSheets;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;

/// Sets what a volume has beside its papers (卷宗封面、目录、备考表、校验值清单、图片页): forms 54 to 56 with the
/// plan's own pages, the list of digests, and a page for each picture.
///
/// @param kinds has forms 54 to 56
/// @param composer sets forms
/// @param sheets sets the rest
public record DossierSheets(DocumentKinds kinds, Composer composer, PlainSheets sheets) {
    /// The number of the cover among the official forms.
    public static final int COVER = 54;

    /// The number of the note at the end.
    public static final int NOTE = 56;

    private static final int DIRECTORY = 55;
    /// Room to write by hand would make each row three lines high.
    private static final String NO_NUMBER = "／";
    private static final String CASE_NAME = "caseName";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /// The cover (卷宗封面).
    ///
    /// @param split whether the case has two volumes, so that each says which it is
    byte[] cover(DossierHead head, DossierPlan plan, boolean split) {
        SheetFacts facts = filled(COVER, head.cover())
                .with("items", Integer.toString(plan.items()))
                .with("pages", Integer.toString(plan.pages()));
        if (split) {
            facts = facts.with(
                    CASE_NAME, facts.value(CASE_NAME) + "（" + plan.volume().title() + "）");
        }
        return form(head, facts);
    }

    /// The directory (卷内文件目录).
    byte[] directory(DossierHead head, DossierPlan plan) {
        List<Map<String, String>> rows =
                plan.lines().stream().map(line -> row(head, line)).toList();
        return form(head, filled(DIRECTORY, Map.of()).with("entries", rows));
    }

    /// The note (卷内备考表).
    byte[] note(DossierHead head) {
        return form(head, filled(NOTE, head.note()));
    }

    /// The list of digests (校验值清单).
    ///
    /// @param filed the papers among them are listed
    /// @param exhibits of this volume, those without a page too
    byte[] digests(DossierHead head, Volume volume, List<Filed> filed, List<Exhibit> exhibits) {
        var rows = new ArrayList<Fields>();
        for (Filed each : filed) {
            if (each instanceof Filed.Paper paper) {
                String number = paper.paper().number().orElse("");
                rows.add(row(
                        paper.name() + (number.isEmpty() ? "" : " " + number),
                        paper.paper().sealed().digests()));
            }
        }
        exhibits.forEach(exhibit -> rows.add(
                row(exhibit.code() + " " + exhibit.name(), exhibit.item().digests())));
        Fields fields = new Fields()
                .text("volume", volume.title())
                .text("case", head.number())
                .rows("rows", rows);
        return plain(head, "dossier-digests", fields);
    }

    /// A page for each picture, with room below the words.
    byte[] captions(DossierHead head, List<Filed.Still> stills) {
        List<Fields> rows = stills.stream().map(still -> caption(head, still)).toList();
        return plain(head, "dossier-stills", new Fields().rows("stills", rows));
    }

    private static Fields caption(DossierHead head, Filed.Still still) {
        Exhibit exhibit = still.exhibit();
        Digests digests = exhibit.item().digests();
        Instant at = exhibit.item()
                .times()
                .cameraTime()
                .or(() -> exhibit.item().times().arrivalTime())
                .orElse(exhibit.item().times().recordedTime());
        return new Fields()
                .text("name", still.name())
                .text("at", MINUTE.format(LocalDateTime.ofInstant(at, head.zone())))
                .text("sha256", digests.sha256())
                .text("sm3", digests.sm3());
    }

    private static Fields row(String name, Digests digests) {
        return new Fields().text("name", name).text("sha256", digests.sha256()).text("sm3", digests.sm3());
    }

    private Map<String, String> row(DossierHead head, DossierLine line) {
        Instant at = line.filed().map(DossierSheets::day).orElse(head.asOf());
        return Map.of(
                "documentNumber", line.filed().map(DossierSheets::number).orElse(NO_NUMBER),
                "name", line.name(),
                "day", LocalDate.ofInstant(at, head.zone()).toString(),
                "page", line.range(),
                "note", line.pages() + "页");
    }

    private static String number(Filed filed) {
        return filed instanceof Filed.Paper paper ? paper.paper().number().orElse(NO_NUMBER) : NO_NUMBER;
    }

    private static Instant day(Filed filed) {
        return switch (filed) {
            case Filed.Paper paper -> paper.paper().issuedAt();
            case Filed.Still still -> still.exhibit().item().times().recordedTime();
        };
    }

    private SheetFacts filled(int form, Map<String, String> values) {
        DocumentKind kind = kinds.byNumber(form);
        if (!(kind instanceof FormSpec spec)) {
            throw new FaultException("DOC-TEMPLATE", "form " + form + " is no data");
        }
        return new SheetFacts(
                spec,
                values.entrySet().stream()
                        .filter(value -> spec.field(value.getKey()).isPresent())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                Map.of());
    }

    private byte[] form(DossierHead head, SheetFacts facts) {
        var stamp = new Stamp(new DocumentId(head.id()), head.bureau(), Optional.empty(), head.asOf());
        return composer.compose(facts.spec(), facts, stamp);
    }

    private byte[] plain(DossierHead head, String template, Fields fields) {
        return sheets.plain(
                new PlainSheets.Plain(template, head.number(), head.bureau(), head.asOf(), head.id(), fields));
    }
}
