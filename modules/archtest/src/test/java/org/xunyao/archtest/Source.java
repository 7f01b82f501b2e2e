package org.xunyao.archtest;

import java.util.List;
import java.util.Optional;

/// What the rules need to know of one source file.
///
/// @param name full name of its type, which is package and file name
/// @param lines of the file
record Source(
        String module,
        String packageName,
        String name,
        List<String> lines,
        List<Method> methods,
        List<Type> types,
        List<Caught> catches,
        List<ActionCode> actions) {
    /// A method or constructor.
    ///
    /// @param lines from its name to its closing brace
    /// @param parameters count
    /// @param kind `method`, `constructor` or `record` for the head of a record
    /// @param exported part of what other modules see, and no override
    record Method(String name, int lines, int parameters, String kind, boolean exported, boolean documented) {}

    /// A type.
    ///
    /// @param isInterface an interface that is neither sealed nor functional
    /// @param doc its docstring
    record Type(String name, boolean exported, boolean isInterface, Optional<String> doc) {}

    /// A catch clause.
    record Caught(String type, int line) {}

    /// A place where an action is named; no code when it is not a literal.
    record ActionCode(Optional<String> code, int line) {}
}
