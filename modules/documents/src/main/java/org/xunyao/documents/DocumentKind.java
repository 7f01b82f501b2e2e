package org.xunyao.documents;

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

    /// Whether it says where a matter comes from and proves nothing, so that it may name what is only a lead.
    default boolean namesSource() {
        return false;
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
