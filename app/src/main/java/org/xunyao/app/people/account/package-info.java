/// Accounts as the screens of people show them, and the port behind which they are kept.
@NullMarked
package org.xunyao.app.people.account;

import org.jspecify.annotations.NullMarked;
