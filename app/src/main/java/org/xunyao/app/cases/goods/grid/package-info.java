/// Rows that are typed or pasted cell by cell, with undo.
@NullMarked
package org.xunyao.app.cases.goods.grid;

import org.jspecify.annotations.NullMarked;
