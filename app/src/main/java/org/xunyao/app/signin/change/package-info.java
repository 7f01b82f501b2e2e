/// A new password, forced at the door or chosen by its owner (修改密码).
@NullMarked
package org.xunyao.app.signin.change;

import org.jspecify.annotations.NullMarked;
