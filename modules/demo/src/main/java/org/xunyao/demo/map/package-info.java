/// The stop of the tour at the county's map.
@NullMarked
package org.xunyao.demo.map;

import org.jspecify.annotations.NullMarked;
