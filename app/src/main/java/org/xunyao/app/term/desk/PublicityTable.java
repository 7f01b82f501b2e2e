package org.xunyao.app.term.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.app.term.TermWords;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.course.Publicity;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.term.Happenings;
import org.xunyao.casework.term.MatterTerms;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

/// What is made known of each penalty (处罚信息摘要), 公示规定 art. 4, as a table for the system of publication, in the
/// order of the cases. A warning alone is not among them (art. 2).
///
/// @param words in Chinese
/// @param bureau that decided
record PublicityTable(TermWords words, String bureau) {
    private static final String MARK = "\uFEFF";

    /// UTF-8 with a mark at its head, for the spreadsheets of offices; comma, quotes doubled (RFC 4180).
    ///
    /// @param files any cases; those without a decision that is public are left out
    /// @param shops parties by their id
    /// @param terms that run, among them those of publication
    byte[] csv(List<CaseFile> files, Map<PharmacyId, Pharmacy> shops, List<MatterTerms> terms) {
        Map<String, LocalDate> due = due(terms);
        var rows = new ArrayList<String>();
        rows.add(words.of("publicity.csv"));
        files.stream()
                .filter(file -> Decision.isPublic(file.course()))
                .map(file -> row(file, Optional.ofNullable(shops.get(file.head().party())), due))
                .forEach(rows::add);
        return (MARK + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// How many rows the table has.
    static int count(List<CaseFile> files) {
        return (int)
                files.stream().filter(file -> Decision.isPublic(file.course())).count();
    }

    private static Map<String, LocalDate> due(List<MatterTerms> terms) {
        var due = new HashMap<String, LocalDate>();
        for (MatterTerms matter : terms) {
            matter.terms().stream()
                    .filter(term -> term.row().course().begins().contains(Happenings.PUBLIC_DECISION))
                    .filter(term -> term.ended().isEmpty())
                    .forEach(term -> due.put(matter.key(), term.due().rolled()));
        }
        return due;
    }

    private String row(CaseFile file, Optional<Pharmacy> shop, Map<String, LocalDate> due) {
        Course course = file.course();
        Decision.Decide decision = course.newest(Decision.Decide.class).orElseThrow();
        Optional<LocalDate> until =
                Optional.ofNullable(due.get("case:" + file.head().id().value()));
        Optional<Publicity> last = course.newest(Publicity.class);
        return Stream.of(
                        decision.number(),
                        shop.map(Pharmacy::name).orElse(""),
                        shop.map(one -> one.creditCode().text()).orElse(""),
                        shop.map(Pharmacy::legalRepresentative).orElse(""),
                        file.head().cause(),
                        decision.penalty().lines().stream()
                                .map(PenaltyLine::words)
                                .collect(Collectors.joining("；")),
                        bureau,
                        day(course, Event.DECIDE),
                        until.map(LocalDate::toString).orElse(""),
                        words.of("publicity." + state(last)),
                        last.isPresent() ? day(course, Event.PUBLISH) : "",
                        course.newest(Publicity.Publish.class)
                                .map(Publicity.Publish::place)
                                .orElse(""))
                .map(TermsAtDesks::cell)
                .collect(Collectors.joining(","));
    }

    private static String state(Optional<Publicity> last) {
        return last.map(act -> switch (act) {
                    case Publicity.Publish _ -> "published";
                    case Publicity.WithdrawPublicity _ -> "withdrawn";
                })
                .orElse("waiting");
    }

    private static String day(Course course, Event event) {
        return course.newest(event).map(Entry::day).map(LocalDate::toString).orElse("");
    }
}
