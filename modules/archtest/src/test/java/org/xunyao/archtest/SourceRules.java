package org.xunyao.archtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What is read from the sources: catches, docstrings, comments, sizes (E1, C1–C3, S1–S4).
final class SourceRules {
    private static final Set<String> WHOLE = Set.of("Exception", "Throwable", "RuntimeException", "Error");
    private static final Pattern CODE = Pattern.compile("//(?!/).*([;{}]|\\w\\(.*\\))\\s*");
    private static final Pattern OPEN_POINT = Pattern.compile("//.*\\b(TODO|FIXME|XXX)\\b.*");
    static final int FILE_MAX = 400;
    static final int FILE_P95 = 250;
    static final int METHOD_MAX = 50;
    static final int METHOD_P95 = 20;
    static final int PARAMETERS = 6;
    static final int COMPONENTS = 12;
    static final int FILES_IN_PACKAGE = 20;

    private SourceRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "E1",
                        "Exception and Throwable are caught at the edges of edges.txt only",
                        SourceRules::catches),
                new Rule("C1", "exported types and methods have docstrings", SourceRules::docstrings),
                new Rule("C2", "no commented-out code", SourceRules::deadCode),
                new Rule("C3", "no open points in comments", SourceRules::openPoints),
                new Rule("S1", "a file has at most 400 lines", SourceRules::files),
                new Rule("S2", "a method has at most 50 lines", SourceRules::methods),
                new Rule("S3", "a constructor has at most 6 parameters, a record 12", SourceRules::parameters),
                new Rule("S4", "a package has at most 20 files", SourceRules::packages));
    }

    private static List<Offence> catches(Stock stock) {
        List<String> edges = Edges.of("catch");
        return stock.eachSource((source, found) -> {
            if (edges.stream().noneMatch(source.name()::startsWith)) {
                source.catches().stream()
                        .filter(caught -> WHOLE.contains(caught.type()))
                        .forEach(caught -> found.add("line " + caught.line() + " catches " + caught.type()));
            }
        });
    }

    private static List<Offence> docstrings(Stock stock) {
        return stock.eachSource((source, found) -> {
            if (!isLibrary(stock, source)) {
                return;
            }
            source.types().stream()
                    .filter(type -> type.exported() && type.doc().isEmpty())
                    .forEach(type -> found.add("type " + type.name() + " without docstring"));
            source.methods().stream()
                    .filter(method -> method.exported() && !method.documented())
                    .forEach(method -> found.add(method.name() + " without docstring"));
        });
    }

    private static boolean isLibrary(Stock stock, Source source) {
        return stock.house().isShipped(source.module()) && !source.module().equals("app");
    }

    private static List<Offence> deadCode(Stock stock) {
        return comments(stock, CODE, "code in a comment: ");
    }

    private static List<Offence> openPoints(Stock stock) {
        return comments(stock, OPEN_POINT, "open point: ");
    }

    private static List<Offence> comments(Stock stock, Pattern bad, String what) {
        return stock.eachSource((source, found) -> source.lines().stream()
                .map(String::strip)
                .filter(line -> bad.matcher(line).matches())
                .forEach(line -> found.add(what + line)));
    }

    private static List<Offence> files(Stock stock) {
        return stock.eachSource((source, found) -> {
            if (source.lines().size() > FILE_MAX) {
                found.add(source.lines().size() + " lines");
            }
        });
    }

    private static List<Offence> methods(Stock stock) {
        return stock.eachSource((source, found) -> source.methods().stream()
                .filter(method -> method.lines() > METHOD_MAX)
                .forEach(method -> found.add(method.name() + " has " + method.lines() + " lines")));
    }

    /// Records directly in the package of app wire things together and are exempt.
    private static List<Offence> parameters(Stock stock) {
        return stock.eachSource((source, found) -> {
            boolean wiring = source.packageName().equals(stock.house().root() + ".app");
            source.methods().stream()
                    .filter(method -> method.parameters() > allowedParameters(method.kind(), wiring))
                    .forEach(method -> found.add(method.name() + " takes " + method.parameters()));
        });
    }

    private static int allowedParameters(String kind, boolean wiring) {
        return switch (kind) {
            case "constructor" -> PARAMETERS;
            case "record" -> wiring ? Integer.MAX_VALUE : COMPONENTS;
            default -> Integer.MAX_VALUE;
        };
    }

    private static List<Offence> packages(Stock stock) {
        Map<String, List<Source>> packages = new HashMap<>();
        stock.sources().stream()
                .filter(source -> !source.name().endsWith(".package-info"))
                .forEach(source -> packages.computeIfAbsent(source.packageName(), name -> new ArrayList<>())
                        .add(source));
        List<Offence> offences = new ArrayList<>();
        packages.forEach((name, files) -> {
            if (files.size() > FILES_IN_PACKAGE) {
                offences.add(new Offence(files.getFirst().module(), name, files.size() + " files"));
            }
        });
        return offences;
    }
}
