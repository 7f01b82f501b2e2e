/// For what the records of a camera may be used, as people set it, and what must be there before.
@NullMarked
package org.xunyao.registry.mode;

import org.jspecify.annotations.NullMarked;
