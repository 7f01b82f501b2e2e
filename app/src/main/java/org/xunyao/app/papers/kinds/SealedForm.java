package org.xunyao.app.papers.kinds;

import java.util.List;
import org.xunyao.app.papers.form.Answers;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Group;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.documents.Facts;

/// An issued document whose facts this program cannot read: it asks for nothing, and its sealed pages are
/// all there is to see.
public final class SealedForm implements Form<Facts> {
    private final Facts facts;

    /// @param facts as they came, such as {@link org.xunyao.documents.UnreadableFacts}
    public SealedForm(Facts facts) {
        this.facts = facts;
    }

    @Override
    public int kind() {
        return facts.kind();
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Group<Facts>> groups() {
        return List.of();
    }

    @Override
    public Facts read(Answers<Facts> answers) {
        return facts;
    }

    @Override
    public Facts begin(Matter matter) {
        return facts;
    }
}
