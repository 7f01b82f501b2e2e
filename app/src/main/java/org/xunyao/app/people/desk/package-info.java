/// 人员与权限 over the real desks.
@NullMarked
package org.xunyao.app.people.desk;

import org.jspecify.annotations.NullMarked;
