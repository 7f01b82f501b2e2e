/// What stands in the side column of a screen: headings, facts, forms, the progress of a task.
@NullMarked
package org.xunyao.ui.side;

import org.jspecify.annotations.NullMarked;
