package org.xunyao.documents.form;

import java.util.List;

/// What must hold between several blanks before a document is issued (勾稽关系). A name is a field's key, or for
/// one of its choices the key, a dot and the choice.
public sealed interface FormCheck {
    /// The field beside which the screen says it.
    String field();

    /// Names that it speaks of.
    List<String> names();

    /// Two days, times, amounts or numbers: the second is not before or below the first. An empty one says
    /// nothing.
    record Order(String first, String second, String field) implements FormCheck {
        @Override
        public List<String> names() {
            return List.of(first, second);
        }
    }

    /// At least one is filled or ticked.
    record AtLeastOne(List<String> of, String field) implements FormCheck {
        /// Copies the names.
        public AtLeastOne {
            of = List.copyOf(of);
        }

        @Override
        public List<String> names() {
            return of;
        }
    }

    /// Exactly one is filled or ticked.
    record ExactlyOne(List<String> of, String field) implements FormCheck {
        /// Copies the names.
        public ExactlyOne {
            of = List.copyOf(of);
        }

        @Override
        public List<String> names() {
            return of;
        }
    }

    /// Where the first is filled or ticked, the second is too.
    record With(String first, String second, String field) implements FormCheck {
        @Override
        public List<String> names() {
            return List.of(first, second);
        }
    }
}
