package org.xunyao.documents;

import java.time.LocalDate;
import java.util.Optional;

/// SPI: a kind of document (文书种类). Listed in `META-INF/services`; has a public constructor without
/// parameters.
public interface DocumentKind {
    /// Number in the official set of forms, 1–56.
    int number();

    /// Official name.
    String name();

    /// Name of the template below `resources/documents`, without `.xhtml`.
    String template();

    /// The facts record of this kind.
    Class<? extends Facts> facts();

    /// Which number an issued document carries.
    NumberKind numbering();

    /// Whether a new document of this kind may be begun on a day. A kind that says nothing always holds.
    default boolean holds(LocalDate day) {
        return true;
    }

    /// Whether it says where a matter comes from and proves nothing, so that it may name what is only a lead.
    default boolean namesSource() {
        return false;
    }

    /// Where it goes and where it is kept. Those of a kind that says nothing: a paper of the case that
    /// stays in the house.
    default Traits traits() {
        return Traits.INNER;
    }

    /// To whom a document goes (文书方向).
    enum Direction {
        /// Stays in the house (内部).
        INTERNAL,
        /// Goes out with the seal (对外).
        OUTWARD,
        /// Is made on the spot and signed (记录).
        RECORD
    }

    /// In which volume of the dossier it is kept (卷宗).
    enum Volume {
        /// 正卷.
        MAIN,
        /// 副卷.
        SECONDARY,
        /// Before the papers (卷首).
        FRONT,
        /// Behind the papers (卷末).
        BACK,
        /// Not in the dossier.
        NONE
    }

    /// What is done with a kind of document (文书属性).
    ///
    /// @param starred used in most cases of pharmacies (常用)
    /// @param seal bears the seal of the bureau (加盖印章)
    /// @param receipt needs a receipt of service (送达回证)
    record Traits(Direction direction, Volume volume, boolean starred, boolean seal, boolean receipt) {
        /// Of a kind that says nothing.
        public static final Traits INNER = new Traits(Direction.INTERNAL, Volume.MAIN, false, false, false);
    }

    /// Kinds of numbers.
    sealed interface NumberKind {
        /// None.
        record None() implements NumberKind {}

        /// A register number (登记号).
        record Register() implements NumberKind {}

        /// A document number (文号) with the form's word.
        ///
        /// @param word such as 责改
        record Numbered(String word) implements NumberKind {}
    }

    /// The series that a number is drawn from, or nothing.
    default Optional<String> series() {
        return switch (numbering()) {
            case NumberKind.None none -> Optional.empty();
            case NumberKind.Register register -> Optional.of("登记");
            case NumberKind.Numbered numbered -> Optional.of(numbered.word());
        };
    }
}
