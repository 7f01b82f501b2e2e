/// Drawing what is hidden of a camera (设置隐私遮挡).
@NullMarked
package org.xunyao.app.mask.draw;

import org.jspecify.annotations.NullMarked;
