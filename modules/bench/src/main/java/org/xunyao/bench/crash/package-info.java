/// T01 to T03: the station is killed and loses its power at moments that it does not choose.
@NullMarked
package org.xunyao.bench.crash;

import org.jspecify.annotations.NullMarked;
