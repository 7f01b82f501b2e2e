/// The course of a case after filing (办案经过): the acts, the journal that keeps them, and what a
/// penalty and a hearing are. It knows nothing of desks.
@NullMarked
package org.xunyao.casework.course;

import org.jspecify.annotations.NullMarked;
