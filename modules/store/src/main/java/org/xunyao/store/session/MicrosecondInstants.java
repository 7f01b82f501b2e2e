package org.xunyao.store.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.InstantJavaType;
import org.jspecify.annotations.Nullable;

/// Instants as every engine keeps them: in whole microseconds, the rest cut off. PostgreSQL would round it,
/// Derby would keep it, and a row would differ with its engine.
public final class MicrosecondInstants extends InstantJavaType {
    /// The type; it has no state.
    public static final MicrosecondInstants INSTANCE = new MicrosecondInstants();

    private static final long serialVersionUID = 1L;

    private MicrosecondInstants() {}

    @Override
    public <X> @Nullable X unwrap(@Nullable Instant instant, Class<X> kind, WrapperOptions options) {
        return super.unwrap(instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS), kind, options);
    }
}
