package org.xunyao.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xunyao.access.PersonId;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.registry.PharmacyId;

/// A case (案件), born when filing is approved. Only the desks and the store make its states.
public sealed interface CaseFile {
    /// What does not change while the case goes on.
    Head head();

    /// What has happened since filing.
    Course course();

    /// Where it stands, by its journal.
    default Stage stage() {
        return course().stage();
    }

    /// Filed, being investigated, and nothing in the journal yet (调查取证).
    record Investigating(Head head) implements CaseFile {
        @Override
        public Course course() {
            return Course.NONE;
        }
    }

    /// On its way, or at its end (办案中). The journal alone says where.
    ///
    /// @param course at least one line
    record OnCourse(Head head, Course course) implements CaseFile {
        /// Refuses an empty journal.
        public OnCourse {
            if (course.entries().isEmpty()) {
                throw new IllegalArgumentException("nothing has happened since filing");
            }
        }
    }

    /// The cover of a case.
    ///
    /// @param number 案号
    /// @param party the one investigated (当事人)
    /// @param cause 案由
    /// @param filedAt the day from which the term of the case runs (立案之日)
    /// @param officers designated, at least two (办案人员)
    /// @param approver the leader
    /// @param recordedAt recordedTime
    record Head(
            CaseId id,
            RegisterNumber number,
            LeadId lead,
            PharmacyId party,
            String cause,
            LocalDate filedAt,
            List<Officer> officers,
            PersonId approver,
            Instant recordedAt) {
        /// Copies the officers.
        public Head {
            officers = List.copyOf(officers);
        }
    }
}
