/// JSON: the text in which documents' facts are kept, and the file that tells a case to another office.
@NullMarked
package org.xunyao.wire.json;

import org.jspecify.annotations.NullMarked;
