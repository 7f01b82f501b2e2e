/// What lies over the wall for a moment: what to patrol, a sequence, which cameras nobody looked at.
@NullMarked
package org.xunyao.app.patrol.pane;

import org.jspecify.annotations.NullMarked;
