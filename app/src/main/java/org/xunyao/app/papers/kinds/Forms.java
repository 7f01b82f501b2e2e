package org.xunyao.app.papers.kinds;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xunyao.app.papers.form.Form;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.form.FormSpec;

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

    /// The forms of the six documents, and those that are data.
    ///
    /// @param kinds all kinds of documents
    public Forms(Collection<DocumentKind> kinds) {
        this();
        for (DocumentKind kind : kinds) {
            if (kind instanceof FormSpec spec) {
                add(new SpecForm(spec));
            }
        }
    }

    /// What kinds are called whose words no bundle holds.
    ///
    /// @param chinese or in English
    public Map<String, String> names(boolean chinese) {
        var names = new HashMap<String, String>();
        forms.values().forEach(form -> {
            String key = "kind." + form.kind();
            Optional.ofNullable(form.words(chinese).get(key)).ifPresent(name -> names.put(key, name));
        });
        return names;
    }

    /// The form of a number, or nothing.
    public Optional<Form<?>> find(int number) {
        return Optional.ofNullable(forms.get(number));
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
