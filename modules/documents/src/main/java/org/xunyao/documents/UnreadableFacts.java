package org.xunyao.documents;

import java.util.List;

/// Facts whose stored text cannot be read (无法读取的文书事实). The text stays as it is; a draft with them is
/// not issued, and an issued document still has its sealed bytes.
///
/// @param kind number of the document's kind
/// @param text as it was found
public record UnreadableFacts(int kind, String text) implements Facts {
    /// Code of the flaw, beside which the screen shows its sentence.
    public static final String CODE = "DOC-UNREADABLE";

    @Override
    public Fields fields() {
        return new Fields();
    }

    @Override
    public List<Flaw> flaws() {
        return List.of(new Flaw("facts", CODE));
    }
}
