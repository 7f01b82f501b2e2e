package org.xunyao.store;

import java.util.ArrayList;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.xunyao.store.access.AccessRows;
import org.xunyao.store.audit.CheckpointRows;
import org.xunyao.store.bookmark.BookmarkRows;
import org.xunyao.store.casework.CaseworkRows;
import org.xunyao.store.casework.journal.Journals;
import org.xunyao.store.casework.measure.MeasureRows;
import org.xunyao.store.casework.numbers.NumberRows;
import org.xunyao.store.casework.people.PeopleRows;
import org.xunyao.store.casework.summary.SpotRows;
import org.xunyao.store.clock.ClockRows;
import org.xunyao.store.daily.DailyRows;
import org.xunyao.store.documents.DocumentRows;
import org.xunyao.store.duty.DutyRows;
import org.xunyao.store.engine.Database;
import org.xunyao.store.evidence.EvidenceRows;
import org.xunyao.store.exchange.ExchangeRows;
import org.xunyao.store.hours.HoursRows;
import org.xunyao.store.identity.IdentityRows;
import org.xunyao.store.knowledge.KnowledgeRows;
import org.xunyao.store.lease.LeaseRows;
import org.xunyao.store.licence.LicenceRows;
import org.xunyao.store.online.OnlineRows;
import org.xunyao.store.patrol.PatrolRows;
import org.xunyao.store.powers.PowerRows;
import org.xunyao.store.registry.RegistryRows;
import org.xunyao.store.review.ReviewRows;
import org.xunyao.store.sales.SalesRows;
import org.xunyao.store.supervision.SupervisionRows;
import org.xunyao.store.tally.TallyRows;
import org.xunyao.store.term.TermRows;
import org.xunyao.store.workshop.WorkshopRows;
import org.xunyao.store.zone.ZoneRows;

/// All rows of the store, and the sessions in which they are read and written.
final class StoreRows {
    private static final int FETCH_SIZE = 100;

    private StoreRows() {}

    static SessionFactory sessions(Database database) {
        var rows = new ArrayList<Class<?>>();
        rows.addAll(AccessRows.classes());
        rows.addAll(PowerRows.classes());
        rows.addAll(CheckpointRows.classes());
        rows.addAll(EvidenceRows.classes());
        rows.addAll(SupervisionRows.classes());
        rows.addAll(RegistryRows.classes());
        rows.addAll(CaseworkRows.classes());
        rows.addAll(DocumentRows.classes());
        rows.addAll(ExchangeRows.classes());
        rows.addAll(NumberRows.classes());
        rows.addAll(Journals.classes());
        rows.addAll(MeasureRows.classes());
        rows.addAll(PeopleRows.classes());
        rows.addAll(LeaseRows.classes());
        rows.addAll(TallyRows.classes());
        rows.addAll(ClockRows.classes());
        rows.addAll(PatrolRows.classes());
        rows.addAll(OnlineRows.classes());
        rows.addAll(BookmarkRows.classes());
        rows.addAll(DutyRows.classes());
        rows.addAll(ZoneRows.classes());
        rows.addAll(LicenceRows.classes());
        rows.addAll(IdentityRows.classes());
        rows.addAll(WorkshopRows.classes());
        rows.addAll(ReviewRows.classes());
        rows.addAll(SalesRows.classes());
        rows.addAll(TermRows.classes());
        rows.addAll(HoursRows.classes());
        rows.addAll(DailyRows.classes());
        rows.addAll(KnowledgeRows.classes());
        rows.addAll(SpotRows.classes());
        return new HibernatePersistenceConfiguration("xunyao")
                .managedClasses(rows)
                .property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, database.connections())
                .property(AvailableSettings.DIALECT, database.dialect())
                .property(AvailableSettings.JDBC_TIME_ZONE, "UTC")
                .property(AvailableSettings.STATEMENT_FETCH_SIZE, FETCH_SIZE)
                .createEntityManagerFactory();
    }
}
