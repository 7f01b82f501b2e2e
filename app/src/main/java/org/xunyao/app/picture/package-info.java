/// Moving pictures in shared memory, as every workspace draws them.
@NullMarked
package org.xunyao.app.picture;

import org.jspecify.annotations.NullMarked;
