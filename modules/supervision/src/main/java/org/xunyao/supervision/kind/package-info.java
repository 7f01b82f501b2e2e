/// The kinds of alarm rules, and what must hold for each of them.
@NullMarked
package org.xunyao.supervision.kind;

import org.jspecify.annotations.NullMarked;
