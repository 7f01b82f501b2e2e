/// The workspace 地图: the county with its shops, each by what its cameras really show and by what waits
/// there.
@NullMarked
package org.xunyao.app.map;

import org.jspecify.annotations.NullMarked;
