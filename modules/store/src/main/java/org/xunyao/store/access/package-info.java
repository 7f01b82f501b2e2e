/// Rows of people, accounts and the audit chain.
@NullMarked
package org.xunyao.store.access;

import org.jspecify.annotations.NullMarked;
