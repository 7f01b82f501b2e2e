/// Who may do what, and the one way in which anything is saved: people, roles, sign-in, Office, audit
/// chain.
@NullMarked
package org.xunyao.access;

import org.jspecify.annotations.NullMarked;
