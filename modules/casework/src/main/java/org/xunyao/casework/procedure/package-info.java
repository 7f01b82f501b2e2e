/// The table of the procedure (办案程序表): stages, events, guards and their articles, and how a step is
/// refused.
@NullMarked
package org.xunyao.casework.procedure;

import org.jspecify.annotations.NullMarked;
