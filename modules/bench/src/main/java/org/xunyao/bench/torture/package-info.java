/// What every torture has in common: it tries to break a promise of docs/design/reliability.md and says what
/// became of it. Each has a negative control, which breaks the product on purpose and must be noticed.
@NullMarked
package org.xunyao.bench.torture;

import org.jspecify.annotations.NullMarked;
