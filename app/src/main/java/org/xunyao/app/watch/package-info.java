/// Watching posts: from looks to a ledger, from a ledger to film, a second look, sealed evidence and an
/// alarm.
@NullMarked
package org.xunyao.app.watch;

import org.jspecify.annotations.NullMarked;
