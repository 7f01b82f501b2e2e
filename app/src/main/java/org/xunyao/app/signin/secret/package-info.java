/// Fields for what must not be seen, kept or copied (口令输入): the characters live in an array that is wiped.
@NullMarked
package org.xunyao.app.signin.secret;

import org.jspecify.annotations.NullMarked;
