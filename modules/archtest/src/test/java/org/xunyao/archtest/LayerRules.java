package org.xunyao.archtest;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.lang.module.ModuleDescriptor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may touch what (L1–L5, T1).
final class LayerRules {
    private static final Set<String> JAVA_BASE = Object.class.getModule().getDescriptor().exports().stream()
            .filter(export -> !export.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toUnmodifiableSet());

    private LayerRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "L1",
                        "domain modules use only java.base without sockets, JSpecify and the domain",
                        LayerRules::domain),
                new Rule("L1-table", "modules use only what module-dependencies.txt allows", LayerRules::table),
                new Rule("L2", "workspaces do not use each other", LayerRules::workspaces),
                new Rule("L3", "no package cycles", LayerRules::cycles),
                new Rule("L4-models", "view models use no JavaFX scene, stage or control", LayerRules::viewModels),
                new Rule("L4-views", "views use no domain service", LayerRules::views),
                new Rule("L5", "each outside library has its home", LayerRules::homes),
                new Rule("T1", "only ui-kit names Platform", LayerRules::platform));
    }

    static Stream<JavaClass> targets(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> !target.isPrimitive());
    }

    private static List<Offence> using(
            Stock stock, Predicate<String> modules, Predicate<JavaClass> users, Predicate<JavaClass> banned) {
        return stock.eachClass(modules, (type, found) -> {
            if (users.test(type)) {
                targets(type).filter(banned).forEach(target -> found.add("uses " + target.getName()));
            }
        });
    }

    private static List<Offence> domain(Stock stock) {
        return using(stock, stock.house()::isDomain, type -> true, target -> !allowedInDomain(stock, target));
    }

    private static boolean allowedInDomain(Stock stock, JavaClass target) {
        String name = target.getName();
        String inPackage = target.getPackageName();
        if (inPackage.startsWith("java.net") || inPackage.startsWith("javax.net") || name.contains("Socket")) {
            return name.startsWith("java.net.URI");
        }
        return JAVA_BASE.contains(inPackage)
                || inPackage.equals("org.jspecify.annotations")
                || stock.house().isDomain(stock.house().moduleOf(target));
    }

    private static List<Offence> table(Stock stock) {
        return stock.eachClass(stock.house().modules()::contains, (type, found) -> {
            Set<String> reach = stock.house().reachOf(stock.house().moduleOf(type));
            targets(type)
                    .filter(target -> target.getPackageName().startsWith("org.xunyao"))
                    .filter(target -> !reach.contains(stock.house().moduleOf(target)))
                    .forEach(target -> found.add("uses " + target.getName()));
        });
    }

    /// A workspace is a package directly under app that has a view of its own; the shell holds them all.
    private static List<Offence> workspaces(Stock stock) {
        String root = stock.house().root() + ".app.";
        Set<String> workspaces = stock.classes().stream()
                .filter(type -> type.getSimpleName().endsWith("View"))
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(root) && !name.endsWith(".shell"))
                .collect(Collectors.toSet());
        return stock.eachClass("app"::equals, (type, found) -> {
            if (workspaces.contains(type.getPackageName())) {
                targets(type)
                        .filter(target -> workspaces.contains(target.getPackageName()))
                        .filter(target -> !target.getPackageName().equals(type.getPackageName()))
                        .forEach(target -> found.add("uses " + target.getName()));
            }
        });
    }

    private static List<Offence> cycles(Stock stock) {
        var result = SlicesRuleDefinition.slices()
                .matching("org.xunyao.(**)")
                .should()
                .beFreeOfCycles()
                .evaluate(stock.classes());
        return result.getFailureReport().getDetails().stream()
                .map(detail -> new Offence("all", detail.lines().findFirst().orElse(""), detail))
                .toList();
    }

    private static List<Offence> viewModels(Stock stock) {
        return using(
                stock,
                module -> true,
                type -> type.getName().contains("ViewModel"),
                target -> target.getPackageName().startsWith("javafx.scene")
                        || target.getPackageName().startsWith("javafx.stage"));
    }

    private static List<Offence> views(Stock stock) {
        return using(
                stock, module -> true, type -> outermost(type).endsWith("View"), target -> isService(stock, target));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    /// In the domain, what is no value: neither record, enum, sealed interface, exception nor the proof
    /// that it was saved.
    private static boolean isService(Stock stock, JavaClass target) {
        boolean value = target.isRecord()
                || target.isEnum()
                || target.getName().endsWith("Exception")
                || target.getName().equals("org.xunyao.access.Saved")
                || (target.isInterface() && isSealed(target));
        return stock.house().isDomain(stock.house().moduleOf(target)) && !value;
    }

    static boolean isSealed(JavaClass type) {
        try {
            return Class.forName(type.getName(), false, LayerRules.class.getClassLoader())
                    .isSealed();
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static List<Offence> homes(Stock stock) {
        Map<String, Set<String>> homes = new LinkedHashMap<>();
        for (String line : Lines.of("library-homes.txt")) {
            String[] sides = line.split("->", -1);
            homes.put(
                    sides[0].strip(), Set.copyOf(Arrays.asList(sides[1].strip().split("\\s+"))));
        }
        return stock.eachClass(stock.house().modules()::contains, (type, found) -> {
            String module = stock.house().moduleOf(type);
            homes.forEach((library, modules) -> {
                if (!modules.contains(module)) {
                    targets(type)
                            .filter(target -> target.getName().startsWith(library + "."))
                            .forEach(target -> found.add("uses " + target.getName()));
                }
            });
        });
    }

    private static List<Offence> platform(Stock stock) {
        return using(
                stock,
                module -> !module.equals("ui-kit"),
                type -> true,
                target -> target.getName().equals("javafx.application.Platform"));
    }
}
