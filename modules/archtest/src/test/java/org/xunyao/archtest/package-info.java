/// The rules of the house, checked on the compiled classes, the sources and the poms. Each rule must also
/// report a violation planted for it, so a rule that cannot fail is found.
@NullMarked
package org.xunyao.archtest;

import org.jspecify.annotations.NullMarked;
