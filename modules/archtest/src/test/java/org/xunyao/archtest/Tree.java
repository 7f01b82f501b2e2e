package org.xunyao.archtest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the whole project once: main classes from the class path, main sources and poms from the folders.
final class Tree {
    private static final String OURS = "org.xunyao.archtest";
    private static final String PLANTED = OURS + ".planted.";
    private final Path root =
            Path.of(System.getProperty("xunyao.root", "../..")).toAbsolutePath().normalize();
    private final List<Source> sources = mainSources();
    private final JavaClasses everything = new ClassFileImporter().importPackages("org.xunyao");
    private final House house = new House("org.xunyao", packagesOf(sources));

    Path root() {
        return root;
    }

    /// Everything that is shipped or helps to ship, without tests.
    Stock whole() {
        Map<String, String> packages = packagesOf(sources);
        Set<String> names = sources.stream().map(Source::name).collect(Collectors.toSet());
        JavaClasses main = everything.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                "main classes", type -> packages.containsKey(type.getPackageName()) && names.contains(fileOf(type))));
        return new Stock(house, main, sources, root, rolesCsv(), Set.copyOf(Lines.of("guarded-states.txt")));
    }

    /// Full name of the file's type; several types may stand in one file.
    private static String fileOf(JavaClass type) {
        String file = type.getSource()
                .flatMap(com.tngtech.archunit.core.domain.Source::getFileName)
                .orElse(type.getSimpleName());
        return type.getPackageName() + "." + file.replace(".java", "");
    }

    /// What is planted for one rule. The package below the rule's own tells which module it plays.
    Stock planted(Rule rule) {
        String planted = rule.plantedPackage();
        Path folder = root.resolve("modules/archtest/src/test/java/" + planted.replace('.', '/'));
        List<Source> there = SourceReader.read(
                SourceReader.below(folder),
                file -> folder.relativize(file).getName(0).toString());
        JavaClasses classes = everything.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                "planted", type -> type.getName().startsWith(planted + ".")));
        Map<String, String> packages = new HashMap<>();
        classes.forEach(type -> packages.put(
                type.getPackageName(),
                (type.getPackageName() + ".").substring(planted.length() + 1).replaceFirst("\\..*", "")));
        return new Stock(
                house.planted(planted, packages),
                classes,
                there,
                root.resolve("modules/archtest/src/test/resources/planted/"
                        + rule.id().toLowerCase(java.util.Locale.ROOT)),
                Set.of("planted.granted"),
                Set.of(PLANTED + "d3.casework.PlantedState"));
    }

    private List<Source> mainSources() {
        List<Source> all = new ArrayList<>();
        for (Path module : moduleFolders()) {
            all.addAll(SourceReader.read(
                    SourceReader.below(module.resolve("src/main/java")),
                    file -> module.getFileName().toString()));
        }
        return List.copyOf(all);
    }

    private List<Path> moduleFolders() {
        List<Path> folders = new ArrayList<>(List.of(root.resolve("app")));
        for (String group : List.of("modules", "native")) {
            try (Stream<Path> children = Files.list(root.resolve(group))) {
                children.filter(child -> Files.exists(child.resolve("pom.xml")))
                        .sorted()
                        .forEach(folders::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folders;
    }

    private static Map<String, String> packagesOf(List<Source> sources) {
        Map<String, String> packages = new HashMap<>();
        for (Source source : sources) {
            String other = packages.put(source.packageName(), source.module());
            if (other != null && !other.equals(source.module())) {
                throw new IllegalStateException(
                        source.packageName() + " lies in " + other + " and in " + source.module());
            }
        }
        return packages;
    }

    /// Codes of the second column of resources/roles/roles.csv.
    private Set<String> rolesCsv() {
        Path csv = root.resolve("resources/roles/roles.csv");
        if (!Files.exists(csv)) {
            return Set.of();
        }
        try {
            return Files.readAllLines(csv).stream()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length > 1)
                    .map(cells -> cells[1].strip().replace("\"", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
