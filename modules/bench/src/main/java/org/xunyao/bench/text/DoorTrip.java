package org.xunyao.bench.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.kernel.FaultException;

/// Text through every text of a record that is saved, found by reflection. Texts of usual length are saved
/// together, each in a field of its own, so that one save tries as many as the record has fields; what is
/// refused then is tried alone.
///
/// @param where the store, in a word
/// @param specimen makes the records of the door
record DoorTrip(String where, TextDoor door, Specimen specimen) implements TextTrip {
    /// Longer text is tried alone from the beginning, for many columns end before it does.
    private static final int USUAL_LENGTH = 60;

    @Override
    public void go(List<String> corpus, Findings findings) {
        usual(findings);
        List<String> paths = List.copyOf(Texts.of(specimen.make(door.type())).keySet());
        var together = new LinkedHashMap<String, List<String>>();
        for (String path : paths) {
            for (String text : corpus) {
                if (!taken(path, text)) {
                    findings.refused("by the record");
                } else if (text.length() > USUAL_LENGTH) {
                    save(Map.of(path, text), findings);
                } else {
                    together.computeIfAbsent(path, none -> new ArrayList<>()).add(text);
                }
            }
        }
        rows(together).forEach(texts -> save(texts, findings));
        findings.done(
                where + " records",
                ", " + paths.size() + " fields of " + door.name() + " "
                        + door.type().getSimpleName(),
                paths.size() * corpus.size());
    }

    /// A way that refuses everything would prove nothing.
    private void usual(Findings findings) {
        try {
            var _ = door.through().apply(specimen.make(door.type()));
        } catch (RuntimeException refused) {
            findings.wrong(place(""), "", "refuses usual text: " + refused);
        }
    }

    private boolean taken(String path, String text) {
        try {
            var _ = specimen.make(door.type(), Map.of(path, text));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /// One text for each field at a time, until each field has had all of its own. Fields begin at
    /// different texts, so that a save does not have the same one everywhere.
    private static List<Map<String, String>> rows(Map<String, List<String>> together) {
        int most = together.values().stream().mapToInt(List::size).max().orElse(0);
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < most; i++) {
            var row = new LinkedHashMap<String, String>();
            int shift = 0;
            for (Map.Entry<String, List<String>> one : together.entrySet()) {
                List<String> texts = one.getValue();
                if (i < texts.size()) {
                    row.put(one.getKey(), texts.get((i + shift) % texts.size()));
                }
                shift += 7;
            }
            rows.add(row);
        }
        return rows;
    }

    private void save(Map<String, String> texts, Findings findings) {
        try {
            Record record = specimen.make(door.type(), texts);
            Map<String, String> taken = Texts.of(record);
            Map<String, String> read = Texts.of(door.through().apply(record));
            texts.forEach((path, text) -> judge(
                    path, text, Optional.ofNullable(taken.get(path)), Optional.ofNullable(read.get(path)), findings));
        } catch (RuntimeException refused) {
            if (texts.size() > 1) {
                texts.forEach((path, text) -> save(Map.of(path, text), findings));
            } else {
                texts.forEach((path, text) -> refused(path, text, refused, findings));
            }
        }
    }

    private void refused(String path, String text, RuntimeException refused, Findings findings) {
        switch (refused) {
            case IllegalArgumentException _ -> findings.refused("by the desk");
            case FaultException fault -> findings.refused(place(path), text, fault);
            default -> findings.wrong(place(path), text, refused.toString());
        }
    }

    /// @param taken what the record has made of the text, which the person sees before saving
    private void judge(String path, String text, Optional<String> taken, Optional<String> read, Findings findings) {
        if (!read.equals(taken)) {
            findings.wrong(
                    place(path),
                    text,
                    "comes back as " + read.map(Findings::shown).orElse("nothing"));
        } else if (taken.equals(Optional.of(text))) {
            findings.equal();
        } else if (taken.map(DoorTrip::bare).orElse("").equals(bare(text))) {
            findings.cleaned();
        } else {
            findings.wrong(place(path), text, "the record makes " + taken.map(Findings::shown) + " of it");
        }
    }

    private String place(String path) {
        return where + " " + door.name() + " " + door.type().getSimpleName() + path;
    }

    /// Without blanks at both ends, in the normal form of documents.
    private static String bare(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
    }
}
