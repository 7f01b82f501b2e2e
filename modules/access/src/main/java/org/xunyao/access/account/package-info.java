/// Accounts and the door (账户与登录): who may come in, with which password, and when no longer.
@NullMarked
package org.xunyao.access.account;

import org.jspecify.annotations.NullMarked;
