/// The audit as JSON lines: what an export holds, and how it is read where nothing can be trusted.
@NullMarked
package org.xunyao.wire.audit;

import org.jspecify.annotations.NullMarked;
