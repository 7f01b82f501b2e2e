/// What the program writes into its log: one line a record, nothing secret, nothing forged.
@NullMarked
package org.xunyao.app.log;

import org.jspecify.annotations.NullMarked;
