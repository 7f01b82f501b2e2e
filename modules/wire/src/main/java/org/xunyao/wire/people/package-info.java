/// The conditions of entries of people (案件参与人).
@NullMarked
package org.xunyao.wire.people;

import org.jspecify.annotations.NullMarked;
