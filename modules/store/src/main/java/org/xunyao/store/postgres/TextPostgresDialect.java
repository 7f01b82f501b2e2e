package org.xunyao.store.postgres;

import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.LongVarcharJdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsJdbcTimestampJdbcType;
import org.hibernate.type.descriptor.jdbc.spi.JdbcTypeRegistry;
import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;
import org.xunyao.store.session.KeepableTexts;
import org.xunyao.store.session.MicrosecondInstants;

/// Long text lies in the row as `text`, not as a large object beside it, which nobody would ever remove;
/// and instants are `timestamp` in UTC as on Derby. A merge casts its texts to `text`: cast to the 255
/// characters that Hibernate supposes, longer ones would be cut off without a word.
public final class TextPostgresDialect extends PostgreSQLDialect {
    /// @param database as Hibernate found it
    public TextPostgresDialect(DialectResolutionInfo database) {
        super(database);
    }

    @Override
    public void contributeTypes(TypeContributions contributions, ServiceRegistry services) {
        super.contributeTypes(contributions, services);
        JdbcTypeRegistry types = contributions.getTypeConfiguration().getJdbcTypeRegistry();
        types.addDescriptor(Types.CLOB, LongVarcharJdbcType.INSTANCE);
        types.addDescriptor(TimestampUtcAsJdbcTimestampJdbcType.INSTANCE);
        contributions
                .getTypeConfiguration()
                .getDdlTypeRegistry()
                .addDescriptor(new DdlTypeImpl(SqlTypes.VARCHAR, "varchar($l)", "text", "text", this));
        contributions.contributeJavaType(MicrosecondInstants.INSTANCE);
        contributions.contributeJavaType(KeepableTexts.INSTANCE);
    }
}
