package org.xunyao.store.session;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.StringJavaType;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.FaultException;

/// Texts that every engine keeps as they are. PostgreSQL's driver would turn half a character into a question
/// mark without a word, and the server has no room for the null character; Derby keeps both, but could never
/// hand them over.
public final class KeepableTexts extends StringJavaType {
    /// The type; it has no state.
    public static final KeepableTexts INSTANCE = new KeepableTexts();

    private static final long serialVersionUID = 1L;

    private KeepableTexts() {}

    /// @throws FaultException `STORE-TEXT` for half a surrogate pair and for U+0000
    @Override
    public <X> @Nullable X unwrap(@Nullable String text, Class<X> kind, WrapperOptions options) {
        if (text != null && text.codePoints().anyMatch(KeepableTexts::lost)) {
            throw new FaultException("STORE-TEXT", "half a character or a null character");
        }
        return super.unwrap(text, kind, options);
    }

    private static boolean lost(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
