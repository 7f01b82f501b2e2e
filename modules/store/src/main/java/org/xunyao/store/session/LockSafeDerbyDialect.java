package org.xunyao.store.session;

import jakarta.persistence.Timeout;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.community.dialect.DerbyDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.service.ServiceRegistry;

/// Hibernate 7.4's Derby dialect writes `with rs` twice when it locks a row, and Derby refuses that. Here
/// the lock strings leave it out, and the dialect adds it once. Locks with order by or limit still fail
/// (42Y90): select the identifiers first, then get each with a lock.
public final class LockSafeDerbyDialect extends DerbyDialect {
    private static final String FOR_UPDATE = " for update";

    /// @param database as Hibernate found it
    public LockSafeDerbyDialect(DialectResolutionInfo database) {
        super(database);
    }

    @Override
    public void contributeTypes(TypeContributions contributions, ServiceRegistry services) {
        super.contributeTypes(contributions, services);
        contributions.contributeJavaType(MicrosecondInstants.INSTANCE);
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
