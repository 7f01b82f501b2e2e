/// The door: who is there, and is the station sound (登录).
@NullMarked
package org.xunyao.app.signin;

import org.jspecify.annotations.NullMarked;
