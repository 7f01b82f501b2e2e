package org.xunyao.bench.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.Store;
import org.xunyao.video.lease.Lease;
import org.xunyao.wire.json.FactsJson;

/// Hostile text as what is looked for: every question of every port of the store that has a text in it,
/// found by reflection. The answer holds exactly that text, or nothing; no text is a pattern, a column or a
/// condition. What a question writes is rolled back.
///
/// @param where the store, in a word
record QuestionTrip(String where, BenchStation station, Specimen specimen) implements TextTrip {
    /// A question of a port.
    private record Question(Object port, Method method) {
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    @Override
    public void go(List<String> corpus, Findings findings) {
        specimen.know("int limit", 10);
        int asked = 0;
        for (Question question : questions()) {
            for (String path : texts(arguments(question, Map.of())).keySet()) {
                corpus.forEach(text -> ask(question, path, text, findings));
                asked += corpus.size();
            }
        }
        findings.done(where + " questions", asked);
    }

    private List<Question> questions() {
        Store store = station.store();
        var shelf = store.auditShelf(BenchStation.NAME);
        Stream<Object> more = Stream.of(
                store.documents(new FactsJson(DocumentKinds.installed())), shelf.index(), shelf.checkpoints());
        Stream<Object> ports = Arrays.stream(Store.class.getMethods())
                .filter(getter -> getter.getParameterCount() == 0 && getter.getDeclaringClass() == Store.class)
                .filter(getter -> getter.getReturnType().isInterface())
                .map(getter -> called(getter, store));
        var all = new ArrayList<Question>();
        Stream.concat(ports, more)
                .flatMap(port -> Arrays.stream(port.getClass().getInterfaces())
                        .flatMap(face -> Arrays.stream(face.getMethods()))
                        .filter(QuestionTrip::asks)
                        .map(method -> new Question(port, method)))
                .filter(this::takesText)
                .forEach(all::add);
        return all;
    }

    /// A question whose parameters refuse usual text takes none, such as the one for a credit code.
    private boolean takesText(Question question) {
        try {
            return !texts(arguments(question, Map.of())).isEmpty();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static boolean asks(Method method) {
        return !Modifier.isStatic(method.getModifiers())
                && method.getReturnType() != void.class
                && method.getParameterCount() > 1
                && method.getParameterTypes()[0] == Tx.class;
    }

    private Object[] arguments(Question question, Map<String, String> texts) {
        Parameter[] parameters = question.method().getParameters();
        var values = new Object[parameters.length];
        for (int i = 1; i < values.length; i++) {
            values[i] = specimen.argument(parameters[i].getParameterizedType(), parameters[i].getName(), i, texts);
        }
        return values;
    }

    private static Map<String, String> texts(Object[] arguments) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 1; i < arguments.length; i++) {
            String before = "." + i;
            Texts.of(arguments[i]).forEach((path, text) -> all.put(before + path, text));
        }
        return all;
    }

    private void ask(Question question, String path, String text, Findings findings) {
        String place = where + " " + question + path;
        try {
            Object[] arguments = arguments(question, Map.of(path, text));
            Object answer = station.store()
                    .transactions()
                    .<Optional<Object>>read(tx -> {
                        arguments[0] = tx;
                        return Optional.ofNullable(called(question.method(), question.port(), arguments));
                    })
                    .orElse(List.of());
            if (!bound(question, path) && others(answer, texts(arguments).getOrDefault(path, text))) {
                findings.wrong(place, text, "finds what does not hold this text");
            } else {
                findings.equal();
            }
        } catch (IllegalArgumentException refused) {
            findings.refused("by the question");
        } catch (FaultException fault) {
            findings.refused(place, text, fault);
        } catch (RuntimeException thrown) {
            findings.wrong(place, text, thrown.toString());
        }
    }

    /// Whether a text only says behind what a page begins: then everything found is about other texts.
    private static boolean bound(Question question, String path) {
        int place = Integer.parseInt(path.split("\\.", -1)[1]);
        return question.method().getParameters()[place].getName().equals("after");
    }

    /// Whether anything in an answer is not about that text. Evidence does not say what it belongs to, and
    /// a lease not who asked.
    private boolean others(Object answer, String text) {
        Collection<?> found = switch (answer) {
            case Optional<?> maybe -> maybe.stream().toList();
            case Collection<?> many -> many;
            case Record one -> List.of(one);
            default -> List.of();
        };
        return found.stream()
                .filter(one -> !(one instanceof EvidenceItem || one instanceof Lease))
                .map(Texts::of)
                .anyMatch(texts ->
                        !texts.isEmpty() && texts.values().stream().noneMatch(one -> Texts.same(where, one, text)));
    }

    private static Object called(Method method, Object on, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(thrown);
        } catch (IllegalAccessException never) {
            throw new IllegalStateException(never);
        }
    }
}
