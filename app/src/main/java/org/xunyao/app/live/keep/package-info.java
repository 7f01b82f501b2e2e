/// What is kept of live cameras for a while.
@NullMarked
package org.xunyao.app.live.keep;

import org.jspecify.annotations.NullMarked;
