package org.xunyao.archtest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// What the rules are asked about: the whole tree, or what was planted for one rule.
///
/// @param root folder whose poms are read
/// @param actions codes that have a row in roles.csv
/// @param guarded full names of the sealed states that only desks and store may construct
record Stock(
        House house, JavaClasses classes, List<Source> sources, Path root, Set<String> actions, Set<String> guarded) {
    /// Looks at each class of the modules that matter; the check calls the collector once for each offence.
    List<Offence> eachClass(Predicate<String> modules, BiConsumer<JavaClass, List<String>> check) {
        List<Offence> offences = new ArrayList<>();
        for (JavaClass type : classes) {
            String module = house.moduleOf(type);
            if (modules.test(module)) {
                List<String> found = new ArrayList<>();
                check.accept(type, found);
                found.stream().distinct().forEach(what -> offences.add(new Offence(module, type.getName(), what)));
            }
        }
        return offences;
    }

    List<Offence> eachSource(BiConsumer<Source, List<String>> check) {
        List<Offence> offences = new ArrayList<>();
        for (Source source : sources) {
            List<String> found = new ArrayList<>();
            check.accept(source, found);
            found.forEach(what -> offences.add(new Offence(source.module(), source.name(), what)));
        }
        return offences;
    }
}
