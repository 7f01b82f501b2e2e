/// The desks of measures and of the ledger of goods, and what they test.
@NullMarked
package org.xunyao.casework.measure.desk;

import org.jspecify.annotations.NullMarked;
