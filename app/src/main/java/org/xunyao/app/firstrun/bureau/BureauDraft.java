package org.xunyao.app.firstrun.bureau;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The bureau while the form is filled in. What was suggested gives way to another suggestion, what a person
/// typed does not. JavaFX thread only.
public final class BureauDraft {
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MARK = 8;
    private static final int LONGEST_UNIT = 40;
    /// Every document number has it behind the mark.
    private static final String OFFICE = "市监";

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty mark = new SimpleStringProperty(this, "mark", "");
    private final StringProperty unit = new SimpleStringProperty(this, "unit", "");
    private OwnBureau suggested = OwnBureau.BLANK;
    private String derived = "";

    /// What is wrong with the form.
    public enum Wrong {
        /// A field is empty.
        INCOMPLETE,
        /// The name is no whole name.
        NAME,
        /// The mark does not fit into a number.
        MARK,
        /// The unit is too long or has signs that cannot be printed.
        UNIT
    }

    /// An empty form.
    public BureauDraft() {
        name.subscribe(this::derive);
    }

    /// Whole, as on documents.
    public StringProperty nameProperty() {
        return name;
    }

    /// What begins document numbers.
    public StringProperty markProperty() {
        return mark;
    }

    /// The office that uses the station.
    public StringProperty unitProperty() {
        return unit;
    }

    /// Fills in what nobody has typed.
    ///
    /// @param found nothing takes an earlier suggestion back
    public void suggest(Optional<OwnBureau> found) {
        OwnBureau now = found.orElse(OwnBureau.BLANK);
        OwnBureau before = suggested;
        suggested = now;
        boolean named = untouched(name, before.name());
        boolean marked = untouched(mark, before.mark()) || (named && mark.get().equals(derived));
        if (named) {
            name.set(now.name());
        }
        if (marked) {
            mark.set(now.mark());
        }
        if (untouched(unit, before.unit())) {
            unit.set(now.unit());
        }
    }

    private static boolean untouched(StringProperty field, String before) {
        return field.get().isBlank() || field.get().equals(before);
    }

    /// Numbers begin with the first character of the county's name; many counties do it so.
    private void derive(String typed) {
        String stripped = typed.strip();
        String first = stripped.codePoints()
                .limit(1)
                .filter(Character::isIdeographic)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
        if (mark.get().equals(derived)) {
            mark.set(first);
        }
        derived = first;
    }

    /// The first thing that is wrong.
    public Optional<Wrong> wrong() {
        OwnBureau now = bureau();
        if (now.name().isEmpty() || now.mark().isEmpty() || now.unit().isEmpty()) {
            return Optional.of(Wrong.INCOMPLETE);
        }
        if (!printable(now.name(), LONGEST_NAME) || now.name().length() < SHORTEST_NAME) {
            return Optional.of(Wrong.NAME);
        }
        boolean letters = now.mark().codePoints().allMatch(Character::isLetter);
        if (now.mark().length() > LONGEST_MARK || !letters || now.mark().contains(OFFICE)) {
            return Optional.of(Wrong.MARK);
        }
        return printable(now.unit(), LONGEST_UNIT) ? Optional.empty() : Optional.of(Wrong.UNIT);
    }

    private static boolean printable(String words, int most) {
        return words.length() <= most
                && words.codePoints()
                        .allMatch(sign -> Character.isLetterOrDigit(sign) || " ()（）·-、—".indexOf(sign) >= 0);
    }

    /// What was filled in so far.
    public OwnBureau bureau() {
        return new OwnBureau(name.get().strip(), mark.get().strip(), unit.get().strip());
    }
}
