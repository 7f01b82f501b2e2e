/// Accounts: who may come in, with which roles (人员账户).
@NullMarked
package org.xunyao.app.people.persons;

import org.jspecify.annotations.NullMarked;
