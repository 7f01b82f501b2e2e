/// Documents and files of cases: how long they take to set and to bind, and what memory that takes.
@NullMarked
package org.xunyao.bench.paper;

import org.jspecify.annotations.NullMarked;
