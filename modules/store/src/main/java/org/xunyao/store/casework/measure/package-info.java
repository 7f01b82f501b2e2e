/// Measures of cases and the ledger of their goods in the database: lines are added, never changed.
@NullMarked
package org.xunyao.store.casework.measure;

import org.jspecify.annotations.NullMarked;
