/// Short sentences that the program says by itself and that never take the focus.
@NullMarked
package org.xunyao.ui.notice;

import org.jspecify.annotations.NullMarked;
