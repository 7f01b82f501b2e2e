package org.xunyao.search;

/// The fields of the index.
enum FieldName {
    /// Where the piece stands in the list, stored.
    PLACE,
    /// Its kind, as it is.
    KIND,
    /// Its code in lower case, as it is.
    CODE,
    /// A whole name in lower case, as it is.
    WHOLE,
    /// The code of its law, as it is.
    LAW,
    /// The number of its article, as it is.
    NUMBER,
    /// Title and names, character by character.
    NAME,
    /// Its text, character by character.
    TEXT,
    /// Initials of title and names.
    INITIALS
}
