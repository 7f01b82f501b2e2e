/// Measures of a case against goods and evidence (先行登记保存、查封扣押) as journals, with the ledger of the goods.
@NullMarked
package org.xunyao.casework.measure;

import org.jspecify.annotations.NullMarked;
