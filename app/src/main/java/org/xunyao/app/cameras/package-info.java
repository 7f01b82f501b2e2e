/// The workspace 摄像机: the register, a camera's entries and its file under art. 41, import and export.
@NullMarked
package org.xunyao.app.cameras;

import org.jspecify.annotations.NullMarked;
