/// What the store asks of a database engine, and the versions of its tables. Each engine has a package of
/// its own.
@NullMarked
package org.xunyao.store.engine;

import org.jspecify.annotations.NullMarked;
