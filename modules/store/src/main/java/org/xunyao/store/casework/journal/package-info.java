/// The journals of cases in the database: lines are added, never changed.
@NullMarked
package org.xunyao.store.casework.journal;

import org.jspecify.annotations.NullMarked;
