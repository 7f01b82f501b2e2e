/// Stops of the tour at what is watched and written down of it: patrol, replay, doctor, zones, masks, ledger,
/// and what alarms are worth.
@NullMarked
package org.xunyao.demo.watch;

import org.jspecify.annotations.NullMarked;
