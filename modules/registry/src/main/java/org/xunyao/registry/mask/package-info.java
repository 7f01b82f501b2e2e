/// What of a camera's picture is hidden from whoever looks at it (隐私遮挡), and who lifted that, why and for
/// how long (解除遮挡).
@NullMarked
package org.xunyao.registry.mask;

import org.jspecify.annotations.NullMarked;
