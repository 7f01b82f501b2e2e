/// A PostgreSQL server of the tests' own: Debian's programs, a free port, a folder that is thrown away.
@NullMarked
package org.xunyao.testkit.postgres;

import org.jspecify.annotations.NullMarked;
