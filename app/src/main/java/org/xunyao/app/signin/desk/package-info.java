/// The door over the real accounts (登录台接线).
@NullMarked
package org.xunyao.app.signin.desk;

import org.jspecify.annotations.NullMarked;
