/// Consents, enrolments and roll calls in the database; the keys of templates beside the secrets.
@NullMarked
package org.xunyao.store.identity;

import org.jspecify.annotations.NullMarked;
