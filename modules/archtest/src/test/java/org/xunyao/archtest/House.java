package org.xunyao.archtest;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The table of modules, who may use whom, and which package belongs to which module.
final class House {
    private final String root;
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final Map<String, String> packages;

    /// @param root the package under which `app` has its workspaces
    /// @param packages package to module
    House(String root, Map<String, String> packages) {
        this.root = root;
        this.packages = Map.copyOf(packages);
        for (String line : Lines.of("module-dependencies.txt")) {
            String[] sides = line.split("->", -1);
            String[] left = sides[0].strip().split("\\s+", -1);
            kinds.put(left[1], left[0]);
            uses.put(
                    left[1],
                    sides[1].isBlank() ? Set.of() : Set.of(sides[1].strip().split("\\s+")));
        }
    }

    House planted(String plantedRoot, Map<String, String> plantedPackages) {
        var both = new HashMap<>(packages);
        both.putAll(plantedPackages);
        return new House(plantedRoot, both);
    }

    String root() {
        return root;
    }

    Set<String> modules() {
        return kinds.keySet();
    }

    String moduleOf(JavaClass type) {
        return packages.getOrDefault(type.getPackageName(), "");
    }

    boolean isDomain(String module) {
        return "domain".equals(kinds.get(module));
    }

    boolean isNative(String module) {
        return "native".equals(kinds.get(module));
    }

    boolean isShipped(String module) {
        return kinds.containsKey(module) && !"dev".equals(kinds.get(module));
    }

    /// What a module may use, with everything that reaches; the module itself included.
    Set<String> reachOf(String module) {
        Set<String> reached = new HashSet<>();
        var open = new java.util.ArrayDeque<String>(List.of(module));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(usesOf(next));
            }
        }
        return reached;
    }

    private Set<String> usesOf(String module) {
        Set<String> named = uses.getOrDefault(module, Set.of());
        if (!named.contains("all-modules")) {
            return named;
        }
        Set<String> all = new HashSet<>();
        kinds.forEach((name, kind) -> {
            if ("domain".equals(kind) || "adapter".equals(kind)) {
                all.add(name);
            }
        });
        return all;
    }
}
