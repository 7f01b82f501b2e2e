/// The room 当场处罚: one sitting of the summary procedure on one page, by keyboard or by hand on a tablet.
@NullMarked
package org.xunyao.app.cases.summary;

import org.jspecify.annotations.NullMarked;
