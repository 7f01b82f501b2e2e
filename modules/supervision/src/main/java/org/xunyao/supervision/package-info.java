/// Machine supervision: what the looks of a camera prove and do not prove, and the rules that make an
/// alarm of it. An alarm is lead material for a person's review, never a finding by itself.
@NullMarked
package org.xunyao.supervision;

import org.jspecify.annotations.NullMarked;
