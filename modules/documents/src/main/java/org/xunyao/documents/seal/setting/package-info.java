/// What is set of the bureau's electronic seal (电子印章设置): what stands, how long it holds, who changes it.
@NullMarked
package org.xunyao.documents.seal.setting;

import org.jspecify.annotations.NullMarked;
