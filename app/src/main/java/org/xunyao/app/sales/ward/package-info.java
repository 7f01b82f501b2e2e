/// Reading exports of tills by itself, judging what came, and raising what has film.
@NullMarked
package org.xunyao.app.sales.ward;

import org.jspecify.annotations.NullMarked;
