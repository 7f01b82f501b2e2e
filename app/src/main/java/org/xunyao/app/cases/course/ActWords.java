package org.xunyao.app.cases.course;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.course.Service;
import org.xunyao.casework.course.UnreadableAct;
import org.xunyao.kernel.Money;

/// What an act says, in words: each of its components under the name that its field has in the form.
public final class ActWords {
    private static final int UNREADABLE = 400;

    private final CaseWords words;
    private final Function<PersonId, String> names;

    /// @param names of people, may be empty
    public ActWords(CaseWords words, Function<PersonId, String> names) {
        this.words = words;
        this.names = names;
    }

    /// A component and what it says.
    public record Said(String name, String value) {}

    /// 送达方式: 直接送达 and so on; what is empty is left out.
    public List<Said> of(Act act) {
        if (act instanceof UnreadableAct unread) {
            String text = unread.text();
            String shown = text.length() > UNREADABLE ? text.substring(0, UNREADABLE) + '…' : text;
            return List.of(new Said(words.of("act.unreadable"), shown));
        }
        return act instanceof Record record ? components(record, act.event().code()) : List.of();
    }

    /// The name of a field in the form of a step.
    static String field(CaseWords words, String name, String code) {
        String own = "field." + name + '.' + code;
        return words.of(words.texts().has(own) ? own : "field." + name);
    }

    /// A choice in words.
    static String choice(CaseWords words, Enum<?> one) {
        return words.of(key(one.getDeclaringClass()) + '.' + one.name());
    }

    /// The key of the words of an enum's values: `Outcome`, `PenaltyLine.Kind`.
    static String key(Class<?> kind) {
        Class<?> outer = kind.getDeclaringClass();
        boolean named = kind.getSimpleName().equals("Kind") && outer != null;
        return "choice." + (named ? outer.getSimpleName() + '.' : "") + kind.getSimpleName();
    }

    private List<Said> components(Record of, String code) {
        var said = new ArrayList<Said>();
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            Object value = value(of, component);
            if (value instanceof Service service) {
                said.addAll(components(service, code));
                continue;
            }
            String name = of instanceof Service && component.getName().equals("kind") ? "service" : component.getName();
            String told = said(value);
            if (!told.isEmpty()) {
                said.add(new Said(name(name, code), told));
            }
        }
        return said;
    }

    // A form says how to fill a field; what was filled needs no such word.
    private String name(String component, String code) {
        String own = "said." + component;
        return words.texts().has(own) ? words.of(own) : field(words, component, code);
    }

    private String said(Object value) {
        return switch (value) {
            case String text -> text;
            case LocalDate day -> words.whole(day);
            case Money money -> money.none() ? "" : words.yuan(money);
            case Boolean yes -> words.of(yes ? "said.yes" : "said.no");
            case Integer count -> Integer.toString(count);
            case Enum<?> one -> choice(words, one);
            case PersonId person -> names.apply(person);
            case Penalty penalty -> penalty.lines().stream().map(this::line).collect(Collectors.joining("\n"));
            case Execution.Part part -> words.whole(part.due()) + " " + words.yuan(part.amount());
            case Optional<?> some -> some.map(this::said).orElse("");
            case Collection<?> many ->
                many.stream().map(this::said).sorted().collect(Collectors.joining(words.of("names.comma")));
            default -> value.toString();
        };
    }

    private String line(PenaltyLine line) {
        var parts = new ArrayList<String>();
        parts.add(choice(words, line.kind()));
        if (!line.amount().none()) {
            parts.add(words.yuan(line.amount()));
        }
        if (!line.words().isBlank()) {
            parts.add(line.words());
        }
        String said = String.join(" ", parts);
        return line.weighed()
                .map(one -> said + '\n' + new WeighedWords(words).all(one))
                .orElse(said);
    }

    private static Object value(Record of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("a component of an act cannot be read", closed);
        }
    }
}
