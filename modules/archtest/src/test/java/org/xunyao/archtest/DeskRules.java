package org.xunyao.archtest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The desks: one call of Office, a row for each action, and nobody else makes guarded states (D1–D3).
final class DeskRules {
    private static final String OFFICE = "org.xunyao.access.Office";

    private DeskRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("D1", "every public method of a desk calls Office once", DeskRules::once),
                new Rule("D2", "every action has a row in roles.csv", DeskRules::actions),
                new Rule("D3", "only desks and store construct guarded states", DeskRules::states));
    }

    /// A desk is a class of the domain that holds the Office.
    private static boolean isDesk(Stock stock, JavaClass type) {
        return stock.house().isDomain(stock.house().moduleOf(type))
                && type.getFields().stream()
                        .anyMatch(field -> field.getRawType().getName().equals(OFFICE));
    }

    private static List<Offence> once(Stock stock) {
        return stock.eachClass(stock.house()::isDomain, (type, found) -> {
            if (!isDesk(stock, type)) {
                return;
            }
            for (JavaMethod method : type.getMethods()) {
                boolean counts = method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (counts) {
                    int calls = officeCalls(method, Set.of("perform", "look"), new HashSet<>());
                    boolean onlyAsks = calls == 0 && officeCalls(method, Set.of("offers"), new HashSet<>()) == 1;
                    if (calls != 1 && !onlyAsks) {
                        found.add(method.getName() + " calls Office " + calls + " times");
                    }
                }
            }
        });
    }

    /// Counts in the method and in the methods of the class that it calls, each place of a call once.
    private static int officeCalls(JavaMethod method, Set<String> names, Set<JavaMethod> path) {
        if (!path.add(method)) {
            return 0;
        }
        int calls = 0;
        for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
            if (call.getTargetOwner().getName().equals(OFFICE)) {
                calls += names.contains(call.getName()) ? 1 : 0;
            } else if (call.getTargetOwner().equals(method.getOwner())) {
                calls += call.getTarget()
                        .resolveMember()
                        .map(called -> officeCalls(called, names, path))
                        .orElse(0);
            }
        }
        path.remove(method);
        return calls;
    }

    private static List<Offence> actions(Stock stock) {
        return stock.eachSource((source, found) -> {
            if (!stock.house().isShipped(source.module())
                    || source.module().equals("wire")
                    || source.module().equals("store")) {
                return;
            }
            source.actions().forEach(action -> {
                if (action.code().isEmpty()) {
                    found.add("line " + action.line() + ": the code of an action is not a literal");
                } else if (!stock.actions().contains(action.code().get())) {
                    found.add("action " + action.code().get() + " has no row in roles.csv");
                }
            });
        });
    }

    private static List<Offence> states(Stock stock) {
        return stock.eachClass(
                module -> !module.equals("store"),
                (type, found) -> type.getConstructorCallsFromSelf()
                        .forEach(call -> guardOf(stock, call.getTargetOwner()).ifPresent(guard -> {
                            boolean sameModule = stock.house()
                                    .moduleOf(type)
                                    .equals(stock.house().moduleOf(guard));
                            if (!(isDesk(stock, type) && sameModule)) {
                                found.add("constructs " + call.getTargetOwner().getName());
                            }
                        })));
    }

    private static java.util.Optional<JavaClass> guardOf(Stock stock, JavaClass made) {
        return made.getAllRawInterfaces().stream()
                .filter(state -> stock.guarded().contains(state.getName()))
                .findFirst();
    }
}
