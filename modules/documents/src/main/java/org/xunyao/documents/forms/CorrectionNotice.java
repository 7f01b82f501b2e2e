package org.xunyao.documents.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.Party;
import org.xunyao.documents.Words;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.LinkedFacts;
import org.xunyao.documents.link.LinkedText;
/// An order to correct (责令改正通知书, form 33).
///
/// @param recipient the party addressed
/// @param conduct the violation in words
/// @param violated the provision that was violated
/// @param basis the provision that allows the order
/// @param until last day for the correction, or none for at once
/// @param requirements what must be done
/// @param consequence what follows otherwise, empty if nothing is announced
/// @param remedies review body and court
/// @param contact officer, phone and address
/// @param issuedOn date below the seal
/// @param copies how many, for whom
/// @param links the evidence that it knows by number

public record CorrectionNotice(
        Party recipient,
        String conduct,
        String violated,
        String basis,
        Optional<LocalDate> until,
        String requirements,
        String consequence,
        Remedies remedies,
        Contact contact,
        LocalDate issuedOn,
        Copies copies,
        List<EvidenceLink> links)
        implements LinkedFacts {
    private static final int NUMBER = 33;

    /// Cleans the words.
    public CorrectionNotice {
        conduct = Words.clean(conduct);
        violated = Words.clean(violated);
        basis = Words.clean(basis);
        requirements = Words.clean(requirements);
        consequence = Words.clean(consequence);
        links = List.copyOf(links);
    }

    /// Facts that know no evidence by number.
    public CorrectionNotice(
            Party recipient,
            String conduct,
            String violated,
            String basis,
            Optional<LocalDate> until,
            String requirements,
            String consequence,
            Remedies remedies,
            Contact contact,
            LocalDate issuedOn,
            Copies copies) {
        this(
                recipient,
                conduct,
                violated,
                basis,
                until,
                requirements,
                consequence,
                remedies,
                contact,
                issuedOn,
                copies,
                List.of());
    }

    @Override
    public int kind() {
        return NUMBER;
    }

    @Override
    public Fields fields() {
        return noted(recipient.into(new Fields()
                .text("conduct", conduct)
                .text("violated", violated)
                .text("basis", basis)
                .text("term", until.map(CorrectionNotice::before).orElse("立即予以改正"))
                .text("requirements", requirements)
                .text("consequence", consequence)
                .text("reviewBody", remedies.reviewBody())
                .text("court", remedies.court())
                .text("contactName", contact.name())
                .text("contactPhone", contact.phone())
                .text("contactAddress", contact.address())
                .date("issuedOn", issuedOn)
                .text("copies", Integer.toString(copies.total()))
                .text("served", Integer.toString(copies.served()))
                .text("rest", copies.rest())));
    }

    @Override
    public List<LinkedText> texts() {
        return List.of(
                new LinkedText("conduct", conduct),
                new LinkedText("violated", violated),
                new LinkedText("basis", basis),
                new LinkedText("requirements", requirements),
                new LinkedText("consequence", consequence));
    }

    @Override
    public CorrectionNotice withLinks(List<EvidenceLink> other) {
        return new CorrectionNotice(
                recipient,
                conduct,
                violated,
                basis,
                until,
                requirements,
                consequence,
                remedies,
                contact,
                issuedOn,
                copies,
                other);
    }

    @Override
    public List<Flaw> flaws() {
        return new Flaw.Check()
                .filled("recipient", recipient.name())
                .filled("conduct", conduct)
                .filled("violated", violated)
                .filled("basis", basis)
                .filled("remedies", remedies.reviewBody())
                .filled("remedies", remedies.court())
                .filled("contact", contact.phone())
                .right(
                        "until",
                        "ORDER",
                        until.map(day -> !day.isBefore(issuedOn)).orElse(true))
                .flaws();
    }

    private static String before(LocalDate day) {
        return "在" + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日前改正";
    }

    /// Where the party may turn (救济途径).
    ///
    /// @param reviewBody for administrative review within sixty days (行政复议法 art. 20)
    /// @param court people's court within six months (行政诉讼法 art. 46), without the words 人民法院
    public record Remedies(String reviewBody, String court) {
        /// Cleans the words.
        public Remedies {
            reviewBody = Words.clean(reviewBody);
            court = Words.clean(court);
        }
    }

    /// Whom to ask (联系人).
    public record Contact(String name, String phone, String address) {
        /// Cleans the words.
        public Contact {
            name = Words.clean(name);
            phone = Words.clean(phone);
            address = Words.clean(address);
        }
    }

    /// The line at the foot (份数).
    ///
    /// @param total how many copies, the bureau's choice
    /// @param served how many are served
    /// @param rest what becomes of others, may be empty
    public record Copies(int total, int served, String rest) {
        /// Cleans the words.
        public Copies {
            rest = Words.clean(rest);
        }
    }

    /// The kind (文书种类).
    public static final class Kind implements DocumentKind {
        /// For the service loader.
        public Kind() {}

        @Override
        public int number() {
            return NUMBER;
        }

        @Override
        public String name() {
            return "责令改正通知书";
        }

        @Override
        public String template() {
            return "correction-notice";
        }

        @Override
        public Class<CorrectionNotice> facts() {
            return CorrectionNotice.class;
        }

        @Override
        public NumberKind numbering() {
            return new NumberKind.Numbered("责改");
        }

        @Override
        public Traits traits() {
            return new Traits(Direction.OUTWARD, Volume.MAIN, true, true, true);
        }
    }
}
