package org.xunyao.documents;

/// Port: the text in which facts are kept (文书事实存储格式), so that the store need not know what a document
/// states.
public interface FactsText {
    /// The text of facts; of {@link UnreadableFacts} the text that could not be read.
    String write(Facts facts);

    /// The facts of a text. What cannot be read comes back as {@link UnreadableFacts}: a list of documents
    /// does not fail because of one of them, and nothing is lost.
    ///
    /// @param kind number of the document's kind
    Facts read(int kind, String text);
}
