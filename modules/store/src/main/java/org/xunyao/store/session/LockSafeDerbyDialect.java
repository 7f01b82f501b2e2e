package org.xunyao.store.session;

import jakarta.persistence.Timeout;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.community.dialect.DerbyDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;

/// Hibernate 7.4's Derby dialect writes `with rs` twice when it locks a row, and Derby refuses that. Here
/// the lock strings leave it out, and the dialect adds it once. Locks with order by or limit still fail
/// (42Y90): select the identifiers first, then get each with a lock. A merge casts its texts to the longest
/// type, not to the 255 characters that Hibernate supposes, so that the column says what is too long.
public final class LockSafeDerbyDialect extends DerbyDialect {
    private static final String LONGEST = "varchar(32672)";
    private static final String FOR_UPDATE = " for update";

    /// @param database as Hibernate found it
    public LockSafeDerbyDialect(DialectResolutionInfo database) {
        super(database);
    }

    @Override
    public void contributeTypes(TypeContributions contributions, ServiceRegistry services) {
        super.contributeTypes(contributions, services);
        contributions
                .getTypeConfiguration()
                .getDdlTypeRegistry()
                .addDescriptor(new DdlTypeImpl(SqlTypes.VARCHAR, "varchar($l)", LONGEST, LONGEST, this));
        contributions.contributeJavaType(MicrosecondInstants.INSTANCE);
        contributions.contributeJavaType(KeepableTexts.INSTANCE);
    }

    @Override
    public String getForUpdateString() {
        return FOR_UPDATE;
    }

    @Override
    public String getWriteLockString(Timeout timeout) {
        return FOR_UPDATE;
    }

    @Override
    public String getReadLockString(Timeout timeout) {
        return FOR_UPDATE;
    }
}
