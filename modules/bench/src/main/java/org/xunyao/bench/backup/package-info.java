/// Backups: restored, damaged, interrupted (T20).
@NullMarked
package org.xunyao.bench.backup;

import org.jspecify.annotations.NullMarked;
