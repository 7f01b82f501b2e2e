package org.xunyao.app.cases.matter;

import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadOrigin;
import org.xunyao.casework.procedure.Stage;

/// One line of the list (待登记案源、线索或案件).
public sealed interface Matter {
    /// Names it for good: the source's reference, `lead:` or `case:` with its identifier.
    String key();

    /// Name of the pharmacy, may be long.
    String shop();

    /// What it is about: what was found, or 案由.
    String title();

    /// The day under which it is listed.
    LocalDate day();

    /// Its number, once it has one (登记号、案号).
    Optional<String> number();

    /// Where it stands; nothing before registration.
    Optional<Stage> stage();

    /// The term that runs or ran (期限).
    Optional<Term> term();

    /// Whether the next step is this person's.
    boolean mine();

    /// Whether this person works on it or took a step of it (我经手).
    boolean own();

    /// Under which heading it stands when it does not wait for this person.
    Section section();

    /// A heading of the list.
    enum Section {
        /// What waits for this person, whatever it is (待我办).
        MINE,
        /// Not registered yet (待登记).
        ORIGIN,
        /// Leads (线索).
        LEAD,
        /// Cases (案件).
        CASE
    }

    /// The heading over it: what waits for this person comes first.
    static Section heading(Matter matter) {
        return matter.mine() ? Section.MINE : matter.section();
    }

    /// The key of a lead, as documents and evidence name it.
    static String key(LeadId id) {
        return "lead:" + id.value();
    }

    /// The key of a case, as documents and evidence name it.
    static String key(CaseId id) {
        return "case:" + id.value();
    }

    /// A source that has no lead yet (待登记案源).
    record Origin(LeadOrigin origin, String shop, boolean mine) implements Matter {
        @Override
        public String key() {
            return origin.reference();
        }

        @Override
        public String title() {
            return origin.description();
        }

        @Override
        public LocalDate day() {
            return origin.clueFoundAt();
        }

        @Override
        public Optional<String> number() {
            return Optional.empty();
        }

        @Override
        public Optional<Stage> stage() {
            return Optional.empty();
        }

        @Override
        public Optional<Term> term() {
            return Optional.empty();
        }

        @Override
        public boolean own() {
            return false;
        }

        @Override
        public Section section() {
            return Section.ORIGIN;
        }
    }

    /// A lead (线索).
    record OfLead(Lead lead, String shop, Optional<Term> term, boolean mine, boolean own) implements Matter {
        @Override
        public String key() {
            return Matter.key(lead.id());
        }

        @Override
        public String title() {
            return lead.clue().description();
        }

        @Override
        public LocalDate day() {
            return lead.clue().foundAt();
        }

        @Override
        public Optional<String> number() {
            return Optional.of(lead.clue().number().text());
        }

        @Override
        public Optional<Stage> stage() {
            return Optional.of(lead.stage());
        }

        @Override
        public Section section() {
            return Section.LEAD;
        }
    }

    /// A case (案件).
    record OfCase(CaseFile file, String shop, Optional<Term> term, boolean mine, boolean own) implements Matter {
        @Override
        public String key() {
            return Matter.key(file.head().id());
        }

        @Override
        public String title() {
            return file.head().cause();
        }

        @Override
        public LocalDate day() {
            return file.head().filedAt();
        }

        @Override
        public Optional<String> number() {
            return Optional.of(file.head().number().text());
        }

        @Override
        public Optional<Stage> stage() {
            return Optional.of(file.stage());
        }

        @Override
        public Section section() {
            return Section.CASE;
        }
    }
}
