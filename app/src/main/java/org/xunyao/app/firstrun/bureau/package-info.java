/// The page of the first start that asks whose station this will be.
@NullMarked
package org.xunyao.app.firstrun.bureau;

import org.jspecify.annotations.NullMarked;
