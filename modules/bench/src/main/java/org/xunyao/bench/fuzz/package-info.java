/// Fuzzing of every parser of bytes that strangers send, with Jazzer (docs/adr/0053). The targets and their
/// seeds lie in the tests of the modules that own the parsers.
@NullMarked
package org.xunyao.bench.fuzz;

import org.jspecify.annotations.NullMarked;
