/// Stops of the tour at what is watched and written down of it: patrol, replay, doctor, zones, ledger.
@NullMarked
package org.xunyao.demo.watch;

import org.jspecify.annotations.NullMarked;
