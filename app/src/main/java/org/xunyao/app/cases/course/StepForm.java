package org.xunyao.app.cases.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xunyao.app.cases.matter.CaseAct;
import org.xunyao.casework.course.Act;

/// The form of a step: its fields and how the act comes of what is typed (办案步骤表单). Before them stands the
/// day from which the step counts in law.
///
/// @param fields in their order
/// @param act reads them; an {@link UnreadableException} names the first that cannot be read
public record StepForm(List<FieldSpec> fields, Function<Typed, Act> act) {
    /// Name of the day's field.
    public static final String DAY = "on";

    /// Copies the fields.
    public StepForm {
        fields = List.copyOf(fields);
    }

    /// The step that is typed.
    ///
    /// @throws UnreadableException with the first field that cannot be read
    public CaseAct.OfCase read(Typed typed) {
        return new CaseAct.OfCase(typed.day(DAY), act.apply(typed));
    }

    static StepForm of(Function<Typed, Act> act, FieldSpec... fields) {
        var all = new ArrayList<FieldSpec>();
        all.add(FieldSpec.day(DAY));
        all.addAll(List.of(fields));
        return new StepForm(all, act);
    }
}
