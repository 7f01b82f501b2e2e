package org.xunyao.archtest;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Habits of single classes: threads, statics, time, console, files (T2–T4, E2, W1).
final class HabitRules {
    private static final Set<String> THREAD_MAKERS = Set.of(
            "java.lang.Thread.<init>",
            "java.lang.Thread.sleep",
            "java.lang.Thread.ofVirtual",
            "java.lang.Thread.ofPlatform",
            "java.lang.Thread.startVirtualThread",
            "java.util.Timer.<init>",
            "java.util.concurrent.ThreadPoolExecutor.<init>",
            "java.util.concurrent.ScheduledThreadPoolExecutor.<init>",
            "java.util.concurrent.ForkJoinPool.<init>",
            "java.util.concurrent.ForkJoinPool.commonPool");
    private static final Set<String> WIRING = Set.of("Surroundings", "Domain", "Pipeline", "Workspaces");
    private static final Set<String> TIME = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.Date.<init>",
            "java.util.Calendar.getInstance");
    private static final Set<String> FILE_WRITERS = Set.of(
            "java.nio.file.Files.write",
            "java.nio.file.Files.writeString",
            "java.nio.file.Files.move",
            "java.nio.file.Files.newBufferedWriter",
            "java.nio.file.Files.newOutputStream",
            "java.io.FileOutputStream.<init>",
            "java.io.FileWriter.<init>",
            "java.io.RandomAccessFile.<init>");
    private static final Set<String> MUTABLE = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.HashSet",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal");

    private HabitRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "T2",
                        "threads are made at the composition root, the worker's main and testkit",
                        HabitRules::threads),
                new Rule("T3", "no mutable static state and no getInstance()", HabitRules::statics),
                new Rule("T4", "time comes from kernel.Clock", HabitRules::time),
                new Rule("E2", "the console belongs to the command line", HabitRules::console),
                new Rule("W1", "DurableFiles is the only writer of files", HabitRules::files),
                new Rule("T5", "only ui-kit says how shipped screens look", HabitRules::looks));
    }

    /// `owner.name` of everything called or referred to.
    private static Stream<String> calls(JavaClass type, Predicate<Call> wanted) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .map(Call::of)
                .filter(wanted)
                .map(Call::name);
    }

    private record Call(String owner, String name, List<String> parameters) {
        static Call of(JavaAccess<?> access) {
            String owner = access.getTargetOwner().getName();
            List<String> parameters = access.getTarget() instanceof CodeUnitAccessTarget target
                    ? target.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toList()
                    : List.of();
            return new Call(owner, owner + "." + access.getTarget().getName(), parameters);
        }
    }

    private static List<Offence> threads(Stock stock) {
        Set<String> free = Set.of("testkit", "demo", "bench");
        return stock.eachClass(module -> !free.contains(module), (type, found) -> {
            if (isRoot(stock, type)) {
                return;
            }
            calls(
                            type,
                            call -> THREAD_MAKERS.contains(call.name())
                                    || call.owner().equals("java.util.concurrent.Executors"))
                    .forEach(call -> found.add("calls " + call));
        });
    }

    /// The package of app that wires everything, its wiring classes, and the package of the worker's main.
    private static boolean isRoot(Stock stock, JavaClass type) {
        String outer = type.getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", "");
        boolean wiring = stock.house().moduleOf(type).equals("app") && WIRING.contains(outer);
        return wiring
                || type.getPackageName().equals(stock.house().root() + ".app")
                || type.getPackageName().equals(stock.house().root() + ".worker");
    }

    private static List<Offence> statics(Stock stock) {
        return stock.eachClass(module -> true, (type, found) -> {
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> modifiers = field.getModifiers();
                boolean isFinal = modifiers.contains(JavaModifier.FINAL);
                if (modifiers.contains(JavaModifier.STATIC)
                        && !modifiers.contains(JavaModifier.SYNTHETIC)
                        && (!isFinal || MUTABLE.contains(field.getRawType().getName()))) {
                    found.add("static " + field.getName() + " can change");
                }
            }
            if (type.tryGetMethod("getInstance").isPresent()) {
                found.add("getInstance()");
            }
        });
    }

    private static List<Offence> time(Stock stock) {
        return stock.eachClass(module -> true, (type, found) -> {
            if (type.getName().equals("org.xunyao.kernel.SystemClock")) {
                return;
            }
            calls(type, HabitRules::asksTime).forEach(call -> found.add("calls " + call));
        });
    }

    private static boolean asksTime(Call call) {
        boolean given = call.name().endsWith("<init>") && !call.parameters().isEmpty();
        boolean now = call.owner().startsWith("java.time.") && call.name().endsWith(".now");
        return now || call.name().startsWith("java.time.Clock.system") || (TIME.contains(call.name()) && !given);
    }

    private static List<Offence> console(Stock stock) {
        List<String> edges = Edges.of("console");
        return stock.eachClass(module -> true, (type, found) -> {
            if (edges.stream().anyMatch(type.getName()::startsWith)) {
                return;
            }
            type.getFieldAccessesFromSelf().stream()
                    .filter(access -> access.getTargetOwner().getName().equals("java.lang.System"))
                    .filter(access -> !access.getTarget().getName().equals("in"))
                    .forEach(access -> found.add("System." + access.getTarget().getName()));
            calls(type, call -> call.name().endsWith(".printStackTrace")).forEach(call -> found.add("calls " + call));
        });
    }

    private static List<Offence> files(Stock stock) {
        Set<String> free = Set.of("testkit", "models");
        return stock.eachClass(module -> !free.contains(module), (type, found) -> {
            boolean writer = type.getInterfaces().stream()
                    .anyMatch(port -> port.getName().equals("org.xunyao.kernel.DurableFiles"));
            if (writer) {
                return;
            }
            calls(type, HabitRules::writesFile).forEach(call -> found.add("calls " + call));
        });
    }

    private static List<Offence> looks(Stock stock) {
        Set<String> colours = Set.of("web", "rgb", "color", "hsb", "valueOf");
        return stock.eachClass(
                module -> stock.house().isShipped(module) && !module.equals("ui-kit"),
                (type, found) -> calls(
                                type,
                                call -> (call.owner().startsWith("javafx.")
                                                && call.name().endsWith(".setStyle"))
                                        || (call.owner().equals("javafx.scene.paint.Color")
                                                && colours.contains(call.name().replaceFirst(".*\\.", ""))))
                        .forEach(call -> found.add("calls " + call)));
    }

    private static boolean writesFile(Call call) {
        boolean fromFile =
                call.parameters().size() == 2 && call.parameters().get(1).equals("java.io.OutputStream");
        boolean copies = call.name().equals("java.nio.file.Files.copy") && !fromFile;
        boolean descriptor = call.parameters().equals(List.of("java.io.FileDescriptor"));
        boolean picture = call.name().equals("javax.imageio.ImageIO.write")
                && call.parameters().contains("java.io.File");
        return copies || picture || (FILE_WRITERS.contains(call.name()) && !descriptor);
    }
}
