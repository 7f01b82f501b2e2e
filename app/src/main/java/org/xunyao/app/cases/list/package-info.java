/// What the list of matters is narrowed by, and the filters that are kept under a name.
@NullMarked
package org.xunyao.app.cases.list;

import org.jspecify.annotations.NullMarked;
