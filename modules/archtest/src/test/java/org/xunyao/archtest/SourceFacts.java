package org.xunyao.archtest;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/// Walks one parsed file.
final class SourceFacts extends TreePathScanner<Void, Boolean> {
    private final CompilationUnitTree unit;
    private final DocTrees docs;
    private final List<Source.Method> methods = new ArrayList<>();
    private final List<Source.Type> types = new ArrayList<>();
    private final List<Source.Caught> catches = new ArrayList<>();
    private final List<Source.ActionCode> actions = new ArrayList<>();
    private final List<Source.ActionCode> dotted = new ArrayList<>();

    SourceFacts(CompilationUnitTree unit, DocTrees docs) {
        this.unit = unit;
        this.docs = docs;
    }

    Source facts(String module, Path file) throws IOException {
        scan(unit, Boolean.TRUE);
        // An enum keeps the codes in its constants, and makes the actions in one method.
        if (actions.stream().anyMatch(action -> action.code().isEmpty()) && !dotted.isEmpty()) {
            actions.removeIf(action -> action.code().isEmpty());
            actions.addAll(dotted);
        }
        String inPackage =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        String simple = file.getFileName().toString().replace(".java", "");
        return new Source(
                module,
                inPackage,
                inPackage + "." + simple,
                Files.readAllLines(file),
                methods,
                types,
                catches,
                actions);
    }

    /// @param outerExported whether everything around the type can be seen from outside
    @Override
    public Void visitClass(ClassTree type, Boolean outerExported) {
        boolean inInterface = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
                && outer.getKind() == Tree.Kind.INTERFACE;
        boolean local = type.getSimpleName().isEmpty()
                || !(getCurrentPath().getParentPath().getLeaf() instanceof ClassTree
                        || getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree);
        boolean exported = outerExported && !local && (inInterface || isOpen(type.getModifiers()));
        if (!local) {
            types.add(new Source.Type(type.getSimpleName().toString(), exported, isPlainInterface(type), doc()));
        }
        if (type.getKind() == Tree.Kind.RECORD) {
            int components = (int) type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .count();
            methods.add(new Source.Method(type.getSimpleName().toString(), 1, components, "record", false, true));
        }
        return super.visitClass(type, exported);
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean typeExported) {
        ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
        boolean constructor = method.getName().contentEquals("<init>");
        boolean compact = constructor && owner.getKind() == Tree.Kind.RECORD;
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        boolean exported = typeExported
                && !overrides
                && !constructor
                && (isOpen(method.getModifiers()) || (owner.getKind() == Tree.Kind.INTERFACE && !isPrivate(method)));
        String kind = constructor && !compact && owner.getKind() != Tree.Kind.ENUM ? "constructor" : "method";
        String name = owner.getSimpleName() + "." + (constructor ? "new" : method.getName());
        methods.add(new Source.Method(
                name, lines(method), method.getParameters().size(), kind, exported, doc().isPresent()));
        return super.visitMethod(method, Boolean.FALSE);
    }

    @Override
    public Void visitCatch(CatchTree caught, Boolean exported) {
        Tree type = caught.getParameter().getType();
        List<? extends Tree> all = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        all.forEach(one -> catches.add(new Source.Caught(one.toString(), lineOf(start(caught)))));
        return super.visitCatch(caught, exported);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Boolean exported) {
        if (made.getIdentifier().toString().equals("Action")) {
            Optional<String> code = made.getArguments().getFirst() instanceof LiteralTree literal
                    ? Optional.of(String.valueOf(literal.getValue()))
                    : Optional.empty();
            actions.add(new Source.ActionCode(code, lineOf(start(made))));
        }
        return super.visitNewClass(made, exported);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Boolean exported) {
        if (literal.getValue() instanceof String text && text.matches("[a-z][a-zA-Z]*\\.[a-zA-Z]+")) {
            dotted.add(new Source.ActionCode(Optional.of(text), lineOf(start(literal))));
        }
        return super.visitLiteral(literal, exported);
    }

    private static boolean isOpen(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || modifiers.getFlags().contains(Modifier.PROTECTED);
    }

    private static boolean isPrivate(MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.PRIVATE);
    }

    private static boolean isPlainInterface(ClassTree type) {
        long toImplement = type.getMembers().stream()
                .filter(member -> member instanceof MethodTree method && method.getBody() == null)
                .count();
        return type.getKind() == Tree.Kind.INTERFACE
                && toImplement != 1
                && !type.getModifiers().getFlags().contains(Modifier.SEALED);
    }

    private Optional<String> doc() {
        return Optional.ofNullable(docs.getDocComment(getCurrentPath()));
    }

    private int lines(MethodTree method) {
        long from = method.getReturnType() == null ? start(method) : start(method.getReturnType());
        long end = docs.getSourcePositions().getEndPosition(unit, method);
        return end < 0 ? 1 : lineOf(end) - lineOf(from) + 1;
    }

    private long start(Tree tree) {
        return docs.getSourcePositions().getStartPosition(unit, tree);
    }

    private int lineOf(long position) {
        return position < 0 ? 0 : (int) unit.getLineMap().getLineNumber(position);
    }
}
