/// Changes a whole database (new tables, encryption, a new key) on a copy and puts the copy in its place only
/// when it was verified: an interrupted or failed change leaves the database of before.
@NullMarked
package org.xunyao.store.rebuild;

import org.jspecify.annotations.NullMarked;
