/// Rows of leads and case files, and the numbers of their registers.
@NullMarked
package org.xunyao.store.casework;

import org.jspecify.annotations.NullMarked;
