package org.xunyao.app.papers.kinds;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.xunyao.app.papers.form.Form;

/// All forms that the screen can show, by number.
public final class Forms {
    private final Map<Integer, Form<?>> forms = new TreeMap<>();

    /// The forms of the six documents.
    public Forms() {
        add(new SourceRegisterForm());
        add(new FilingApprovalForm());
        add(new SceneRecordForm());
        add(new EvidenceSheetForm());
        add(new ExtractionForm());
        add(new CorrectionForm());
    }

    /// The form of a number.
    ///
    /// @throws IllegalArgumentException if there is none
    public Form<?> byNumber(int number) {
        Form<?> form = forms.get(number);
        if (form == null) {
            throw new IllegalArgumentException("no form " + number);
        }
        return form;
    }

    /// All, ascending by number.
    public Collection<Form<?>> all() {
        return forms.values();
    }

    private void add(Form<?> form) {
        forms.put(form.kind(), form);
    }
}
