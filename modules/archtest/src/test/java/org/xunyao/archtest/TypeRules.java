package org.xunyao.archtest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names and kinds of types (N1, V1).
final class TypeRules {
    private static final Pattern BANNED = Pattern.compile(".*(Manager|Helper|Utils?|Impl|Info|Data|Common|Base)");
    private static final Pattern MARK = Pattern.compile("(?s).*\\b(Ports?|ports?|SPI)\\b.*");

    private TypeRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("N1", "no empty words in class names", TypeRules::names),
                new Rule("N1-nulls", "every package is @NullMarked", TypeRules::nullMarked),
                new Rule("V1", "domain classes are records, enums or final with final fields", TypeRules::values),
                new Rule(
                        "V1-ports",
                        "a domain interface is sealed, functional or marked as port or SPI",
                        TypeRules::ports));
    }

    private static List<Offence> names(Stock stock) {
        return stock.eachClass(module -> true, (type, found) -> {
            if (BANNED.matcher(type.getSimpleName()).matches()) {
                found.add("name says nothing");
            }
        });
    }

    private static List<Offence> nullMarked(Stock stock) {
        Map<String, Source> packages = new HashMap<>();
        Set<String> marked = new HashSet<>();
        for (Source source : stock.sources()) {
            packages.put(source.packageName(), source);
            if (source.name().endsWith(".package-info") && source.lines().contains("@NullMarked")) {
                marked.add(source.packageName());
            }
        }
        return packages.values().stream()
                .filter(source -> !marked.contains(source.packageName()))
                .map(source -> new Offence(source.module(), source.packageName(), "no @NullMarked package-info"))
                .toList();
    }

    private static List<Offence> values(Stock stock) {
        return stock.eachClass(stock.house()::isDomain, (type, found) -> {
            // A private nested class is a detail of the one type around it, not a type of the domain.
            boolean detail = type.getModifiers().contains(JavaModifier.PRIVATE);
            if (detail || type.isInterface() || type.isEnum() || type.isRecord() || type.isAnonymousClass()) {
                return;
            }
            boolean enumBody = type.getRawSuperclass().map(JavaClass::isEnum).orElse(false);
            if (!type.getModifiers().contains(JavaModifier.FINAL) && !enumBody && !LayerRules.isSealed(type)) {
                found.add("class is not final");
            }
            for (JavaField field : type.getFields()) {
                if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                    found.add("field " + field.getName() + " is not final");
                }
            }
        });
    }

    private static List<Offence> ports(Stock stock) {
        return stock.eachSource((source, found) -> {
            if (stock.house().isDomain(source.module())) {
                source.types().stream()
                        .filter(type -> type.isInterface()
                                && !MARK.matcher(type.doc().orElse("")).matches())
                        .forEach(type -> found.add(type.name() + " is not marked as port or SPI"));
            }
        });
    }
}
