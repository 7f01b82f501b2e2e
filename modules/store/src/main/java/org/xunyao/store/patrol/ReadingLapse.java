package org.xunyao.store.patrol;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.xunyao.supervision.reading.Readings.Lapsed;

/// Takes away what may not be kept any longer of patrols. The name - says that one was taken away.
final class ReadingLapse {
    private static final String PICTURES = "from StillRow where at < :before and picture is not null";
    private static final String PATROLS = "from PatrolRunRow where endedAt < :before and person <> '-'";
    private static final String SEEN = "from CameraSeenRow where at < :before and person <> '-'";
    private static final String NAMED = "from ReadingRow where firstAt < :before and firstPerson <> '-'";

    private ReadingLapse() {}

    static boolean due(StatelessSession session, Instant pictures, Instant people) {
        return any(session, "select id " + PICTURES, pictures)
                || any(session, "select id " + PATROLS, people)
                || any(session, "select camera " + SEEN, people)
                || any(session, "select id " + NAMED, people);
    }

    private static boolean any(StatelessSession session, String query, Instant before) {
        return !session.createSelectionQuery(query, String.class)
                .setParameter("before", before)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    static Lapsed now(StatelessSession session, Instant pictures, Instant people, int most) {
        int still = changed(
                session, "update StillRow set picture = null where at < :before and picture is not null", pictures);
        List<String> runs = session.createSelectionQuery("select id " + PATROLS + " order by endedAt", String.class)
                .setParameter("before", people)
                .setMaxResults(most)
                .getResultList();
        long looks = 0;
        if (!runs.isEmpty()) {
            looks = session.createMutationQuery("delete from PatrolLookRow where run in :runs")
                    .setParameterList("runs", runs)
                    .executeUpdate();
            session.createMutationQuery("update PatrolRunRow set person = '-' where id in :runs")
                    .setParameterList("runs", runs)
                    .executeUpdate();
        }
        changed(session, "update CameraSeenRow set person = '-' where at < :before and person <> '-'", people);
        changed(
                session,
                "update ReadingRow set firstPerson = '-',"
                        + " secondPerson = case when secondPerson is null then null else '-' end,"
                        + " thirdPerson = case when thirdPerson is null then null else '-' end"
                        + " where firstAt < :before and firstPerson <> '-'",
                people);
        return new Lapsed(still, runs.size(), looks);
    }

    private static int changed(StatelessSession session, String query, Instant before) {
        return session.createMutationQuery(query).setParameter("before", before).executeUpdate();
    }
}
