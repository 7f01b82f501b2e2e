package org.xunyao.archtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// What the poms say (P1–P4).
final class PomRules {
    private static final Set<String> BANNED =
            Set.of("log4j-core", "derbynet", "derbyclient", "javafx-web", "javafx-media", "javafx-fxml");
    private static final Set<String> NATIVE_LIBRARIES = Set.of("vlcj", "opencv", "onnxruntime", "ffmpeg", "javacpp");

    private PomRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("P1", "only the parent pom names versions", PomRules::versions),
                new Rule("P2", "a pom's dependencies stay inside module-dependencies.txt", PomRules::table),
                new Rule("P3", "banned artefacts", PomRules::banned),
                new Rule("P4", "only native modules name native libraries", PomRules::natives));
    }

    private record Pom(String module, Element project) {
        List<Element> dependencies() {
            List<Element> all = new ArrayList<>();
            var nodes = project.getElementsByTagName("dependency");
            for (int i = 0; i < nodes.getLength(); i++) {
                all.add((Element) nodes.item(i));
            }
            return all;
        }
    }

    private static String text(Element parent, String tag) {
        var nodes = parent.getElementsByTagName(tag);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().strip();
    }

    private static List<Offence> each(Stock stock, BiConsumer<Pom, List<String>> check) {
        List<Offence> offences = new ArrayList<>();
        poms(stock.root()).forEach((module, file) -> {
            List<String> found = new ArrayList<>();
            check.accept(new Pom(module, parse(file)), found);
            found.forEach(what -> offences.add(new Offence(module, "pom " + module, what)));
        });
        return offences;
    }

    private static Map<String, Path> poms(Path root) {
        Map<String, Path> poms = new TreeMap<>();
        for (Path folder : List.of(root, root.resolve("modules"), root.resolve("native"))) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> children = Files.list(folder)) {
                children.filter(child -> Files.isRegularFile(child.resolve("pom.xml")))
                        .forEach(child -> poms.put(String.valueOf(child.getFileName()), child.resolve("pom.xml")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return poms;
    }

    private static Element parse(Path file) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static List<Offence> versions(Stock stock) {
        return each(stock, (pom, found) -> {
            var versions = pom.project().getElementsByTagName("version");
            for (int i = 0; i < versions.getLength(); i++) {
                if (!versions.item(i).getParentNode().getNodeName().equals("parent")) {
                    found.add("names version " + versions.item(i).getTextContent());
                }
            }
        });
    }

    /// What a pom names without test scope must lie inside the table; archtest and bench name everything.
    private static List<Offence> table(Stock stock) {
        return each(stock, (pom, found) -> {
            if (!stock.house().modules().contains(pom.module())) {
                found.add("module is not in module-dependencies.txt");
            }
            Set<String> reach = stock.house().reachOf(pom.module());
            pom.dependencies().stream()
                    .filter(dependency -> text(dependency, "groupId").equals("org.xunyao"))
                    .filter(dependency -> !text(dependency, "scope").equals("test"))
                    .map(dependency -> text(dependency, "artifactId").replaceFirst("xunyao-", ""))
                    .filter(used -> !reach.contains(used))
                    .forEach(used -> found.add("depends on " + used));
        });
    }

    private static List<Offence> banned(Stock stock) {
        return naming(stock, module -> true, BANNED);
    }

    private static List<Offence> natives(Stock stock) {
        return naming(stock, module -> !stock.house().isNative(module), NATIVE_LIBRARIES);
    }

    private static List<Offence> naming(
            Stock stock, java.util.function.Predicate<String> modules, Set<String> artefacts) {
        return each(
                stock,
                (pom, found) -> pom.dependencies().stream()
                        .map(dependency -> text(dependency, "artifactId"))
                        .filter(artefact -> modules.test(pom.module()) && artefacts.contains(artefact))
                        .forEach(artefact -> found.add("names " + artefact)));
    }
}
