/// Reads what the workshop of rules goes by.
@NullMarked
package org.xunyao.wire.rule;

import org.jspecify.annotations.NullMarked;
