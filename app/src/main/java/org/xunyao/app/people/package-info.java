/// People, powers and sessions of the station, for its administrators (人员与权限).
@NullMarked
package org.xunyao.app.people;

import org.jspecify.annotations.NullMarked;
