/// Tries a rule on looks that were kept, from the command line.
@NullMarked
package org.xunyao.app.rehearse;

import org.jspecify.annotations.NullMarked;
