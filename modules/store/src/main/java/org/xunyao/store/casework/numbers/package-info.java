/// Rows of the numbers that registers give.
@NullMarked
package org.xunyao.store.casework.numbers;

import org.jspecify.annotations.NullMarked;
