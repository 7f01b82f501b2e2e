/// For what the records of a camera may be used, beside the register of cameras.
@NullMarked
package org.xunyao.app.cameras.mode;

import org.jspecify.annotations.NullMarked;
