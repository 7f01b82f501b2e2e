package org.xunyao.documents;

import java.util.List;

/// SPI: what a document of one kind states (文书事实). A record; its fields are all that the template gets.
public interface Facts {
    /// The number of its kind in the official set of forms.
    int kind();

    /// The words to print.
    Fields fields();

    /// The record's component from which a printed field comes.
    default String component(String field) {
        return field;
    }

    /// What still forbids issuing; empty when nothing does.
    List<Flaw> flaws();
}
