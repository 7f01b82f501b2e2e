package org.xunyao.app.cases.course;

import java.text.Normalizer;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xunyao.casework.measure.ChecklistItem;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureAct.Taking;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.penalty.Sector;

/// The forms of all steps of a measure, by their event (措施步骤表单).
public final class MeasureForms {
    /// Name of the field for the row of the law, whose choices come from data.
    public static final String BASIS = "basis";

    /// Name of the list that officers tick.
    public static final String DONE = "done";

    private static final Pattern HOUR = Pattern.compile("[0-2]?[0-9]:[0-5][0-9]");
    private static final int WHOLE_HOUR = 5;

    private MeasureForms() {}

    /// A form: its fields, the day first, and how the act comes of what is typed.
    ///
    /// @param act reads them; an {@link UnreadableException} names the first that cannot be read
    public record Form(List<FieldSpec> fields, Function<Typed, MeasureAct> act) {
        /// Copies the fields.
        public Form {
            fields = List.copyOf(fields);
        }

        /// Before which field the row of the law is asked for; behind the last one if it is not.
        public int basisAt() {
            int sector = fields.stream().map(FieldSpec::name).toList().indexOf("sector");
            return sector < 0 ? fields.size() : sector + 1;
        }
    }

    /// The form of a step; nothing where goods are entered or moved, or a day is put right.
    ///
    /// @param items that officers tick before it
    public static Optional<Form> of(MeasureEvent event, List<ChecklistItem> items) {
        return switch (event) {
            case PROPOSE_HOLD, APPROVE_HOLD, DECLINE_HOLD, HOLD, HOLD_AT_ONCE, DISPOSE_HOLD, RELEASE_HOLD ->
                Optional.of(hold(event, items));
            case PROPOSE_SEIZURE, SEIZE, SEIZE_AT_ONCE -> Optional.of(seize(event, items));
            case APPROVE_SEIZURE ->
                Optional.of(form(
                        typed -> new SeizureAct.ApproveSeizure(hour(typed), typed.line("opinion")),
                        FieldSpec.line("at"),
                        FieldSpec.area("opinion")));
            case DECLINE_SEIZURE ->
                Optional.of(
                        form(typed -> new SeizureAct.DeclineSeizure(typed.line("reason")), FieldSpec.area("reason")));
            case EXTEND_SEIZURE, SEND_TEST, TEST_REPORT, DECIDE_SEIZURE, DISPOSE_SEIZURE, LIFT_SEIZURE, RETURN_GOODS ->
                Optional.of(after(event));
            case CORRECT_MEASURE, ENTER_GOODS, MOVE_GOODS -> Optional.empty();
        };
    }

    /// A time of day such as 09:30; nothing if it is none.
    public static Optional<LocalTime> hour(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (!HOUR.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(plain.length() < WHOLE_HOUR ? "0" + plain : plain));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Form hold(MeasureEvent event, List<ChecklistItem> items) {
        return switch (event) {
            case PROPOSE_HOLD ->
                form(
                        typed -> new HoldAct.ProposeHold(typed.line("reason"), typed.line("place")),
                        FieldSpec.area("reason"),
                        FieldSpec.line("place"));
            case APPROVE_HOLD ->
                form(
                        typed -> new HoldAct.ApproveHold(hour(typed), typed.line("opinion")),
                        FieldSpec.line("at"),
                        FieldSpec.area("opinion"));
            case DECLINE_HOLD -> form(typed -> new HoldAct.DeclineHold(typed.line("reason")), FieldSpec.area("reason"));
            case HOLD -> form(typed -> new HoldAct.Hold(taking(typed)), taking(items));
            case HOLD_AT_ONCE ->
                form(
                        typed -> new HoldAct.HoldAtOnce(typed.line("reason"), typed.line("place"), taking(typed)),
                        taking(items, FieldSpec.area("reason"), FieldSpec.line("place")));
            case DISPOSE_HOLD ->
                form(
                        typed -> new HoldAct.DisposeHold(
                                typed.one("disposal", HoldAct.Disposal.class),
                                typed.line("paper"),
                                typed.line("opinion"),
                                typed.line("into").isEmpty() ? Optional.empty() : Optional.of(typed.count("into"))),
                        FieldSpec.one("disposal", List.of(HoldAct.Disposal.values())),
                        FieldSpec.line("paper"),
                        FieldSpec.area("opinion"),
                        FieldSpec.count("into"));
            default ->
                form(
                        typed -> new HoldAct.ReleaseHold(typed.line("paper"), typed.line("reason")),
                        FieldSpec.line("paper"),
                        FieldSpec.area("reason"));
        };
    }

    private static Form seize(MeasureEvent event, List<ChecklistItem> items) {
        return switch (event) {
            case PROPOSE_SEIZURE -> form(typed -> new SeizureAct.ProposeSeizure(ground(typed)), ground());
            case SEIZE -> form(typed -> new SeizureAct.Seize(taking(typed)), taking(items));
            default -> form(typed -> new SeizureAct.SeizeAtOnce(ground(typed), taking(typed)), taking(items, ground()));
        };
    }

    private static Form after(MeasureEvent event) {
        return switch (event) {
            case EXTEND_SEIZURE ->
                form(
                        typed -> new SeizureAct.ExtendSeizure(
                                typed.line("notice"), typed.tick("served"), typed.line("reason")),
                        FieldSpec.line("notice"),
                        FieldSpec.tick("served"),
                        FieldSpec.area("reason"));
            case SEND_TEST ->
                form(
                        typed -> new SeizureAct.SendTest(
                                typed.line("laboratory"), typed.line("notice"), typed.tick("told"), typed.day("until")),
                        FieldSpec.line("laboratory"),
                        FieldSpec.line("notice"),
                        FieldSpec.tick("told"),
                        FieldSpec.of("until", FieldSpec.Kind.DAY_LATER));
            case TEST_REPORT ->
                form(
                        typed -> new SeizureAct.TestReport(typed.line("report"), typed.day("issuedOn")),
                        FieldSpec.line("report"),
                        FieldSpec.day("issuedOn"));
            case DECIDE_SEIZURE ->
                form(
                        typed -> new SeizureAct.DecideSeizure(typed.line("decision"), typed.line("paper")),
                        FieldSpec.line("decision"),
                        FieldSpec.line("paper"));
            case DISPOSE_SEIZURE ->
                form(
                        typed -> new SeizureAct.DisposeSeizure(
                                typed.tick("police"), typed.line("paper"), typed.line("opinion")),
                        FieldSpec.tick("police"),
                        FieldSpec.line("paper"),
                        FieldSpec.area("opinion"));
            case LIFT_SEIZURE ->
                form(
                        typed -> new SeizureAct.LiftSeizure(typed.line("paper"), typed.line("reason")),
                        FieldSpec.line("paper"),
                        FieldSpec.area("reason"));
            default -> form(typed -> new SeizureAct.ReturnGoods(typed.line("receipt")), FieldSpec.line("receipt"));
        };
    }

    private static FieldSpec[] ground() {
        return new FieldSpec[] {
            FieldSpec.one("way", List.of(SeizureAct.Way.values())),
            FieldSpec.one("sector", List.of(Sector.DRUG, Sector.DEVICE, Sector.COSMETIC)),
            FieldSpec.area("reason"),
            FieldSpec.line("place")
        };
    }

    private static SeizureAct.Ground ground(Typed typed) {
        return new SeizureAct.Ground(
                typed.one("way", SeizureAct.Way.class),
                typed.one("sector", Sector.class),
                typed.line(BASIS),
                typed.line("reason"),
                typed.line("place"));
    }

    private static FieldSpec[] taking(List<ChecklistItem> items, FieldSpec... before) {
        var fields = new ArrayList<>(List.of(before));
        fields.add(FieldSpec.line("paper"));
        fields.add(FieldSpec.line("at"));
        fields.add(FieldSpec.of("officers", FieldSpec.Kind.PEOPLE));
        if (!items.isEmpty()) {
            fields.add(FieldSpec.some(DONE, items));
        }
        return fields.toArray(FieldSpec[]::new);
    }

    private static Taking taking(Typed typed) {
        return new Taking(typed.line("paper"), typed.people(), hour(typed), typed.some(DONE, ChecklistItem.class));
    }

    private static LocalTime hour(Typed typed) {
        return hour(typed.line("at")).orElseThrow(() -> new UnreadableException("at"));
    }

    private static Form form(Function<Typed, MeasureAct> act, FieldSpec... fields) {
        var all = new ArrayList<FieldSpec>();
        all.add(FieldSpec.day(StepForm.DAY));
        all.addAll(List.of(fields));
        return new Form(all, act);
    }
}
