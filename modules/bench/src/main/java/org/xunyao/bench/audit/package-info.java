/// Tampering with the audit (T24): rows are changed in the database behind the program's back.
@NullMarked
package org.xunyao.bench.audit;

import org.jspecify.annotations.NullMarked;
