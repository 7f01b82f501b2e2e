/// Drawing areas over a picture by mouse and by keys.
@NullMarked
package org.xunyao.app.picture.outline;

import org.jspecify.annotations.NullMarked;
