/// The summary procedure (简易程序、当场处罚): found, heard, decided and served in one sitting, without
/// filing and without a leader's approval. What does not suit it goes over into the ordinary procedure.
@NullMarked
package org.xunyao.casework.summary;

import org.jspecify.annotations.NullMarked;
