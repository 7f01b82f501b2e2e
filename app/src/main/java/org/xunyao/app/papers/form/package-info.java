/// What each kind of document asks for, described once: its fields, their order, and how they make the
/// record.
@NullMarked
package org.xunyao.app.papers.form;

import org.jspecify.annotations.NullMarked;
