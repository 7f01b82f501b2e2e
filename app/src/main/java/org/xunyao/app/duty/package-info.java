/// The workspace 在岗台账: posts, their days and months, what people wrote over them, and the page for the shop.
@NullMarked
package org.xunyao.app.duty;

import org.jspecify.annotations.NullMarked;
