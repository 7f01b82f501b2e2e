package org.xunyao.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.xunyao.store.postgres.SharedStore;
import org.xunyao.store.postgres.StoreUrl;
import org.xunyao.testkit.postgres.PostgresServer;

/// The engines on which the tests of the store run. A folder stands for a station's data; the same folder
/// opened again is the same database.
enum Engine {
    DERBY,
    POSTGRESQL;

    private static final String TEMPLATE = "xunyao_empty";
    private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();

    /// Where a folder's store is; on its first run a copy of an empty one.
    StoreLocation location(Path folder) {
        var own = new StoreLocation(folder, Duration.ofSeconds(1), 1_000);
        return switch (this) {
            case DERBY -> own;
            case POSTGRESQL -> sharing(own, DATABASES.computeIfAbsent(folder.toAbsolutePath(), Engine::copy));
        };
    }

    /// The store of the first folder, seen by a station whose share lies in the second.
    StoreLocation moved(Path from, Path to) {
        var own = new StoreLocation(to, Duration.ofSeconds(1), 1_000);
        return this == DERBY ? own : sharing(own, DATABASES.getOrDefault(from.toAbsolutePath(), ""));
    }

    /// A database in which nobody made a table.
    static StoreLocation bare(Path folder) {
        String name = "bare" + (DATABASES.size() + 1);
        try {
            Server.running().createDatabase(name, "template0");
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
        DATABASES.put(folder.toAbsolutePath(), name);
        return sharing(new StoreLocation(folder, Duration.ofSeconds(1), 1_000), name);
    }

    /// The name of a folder's database on the server.
    static String database(Path folder) {
        return DATABASES.getOrDefault(folder.toAbsolutePath(), "");
    }

    static PostgresServer server() {
        return Server.running();
    }

    private static StoreLocation sharing(StoreLocation own, String database) {
        return own.sharing(new SharedStore(StoreUrl.parse(Server.running().url(database)), own.dataFolder()));
    }

    private static synchronized String copy(Path folder) {
        String name = "store" + (DATABASES.size() + 1);
        try {
            Server.running().createDatabase(name, Server.template());
            return name;
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    /// One server for all tests of this JVM.
    private static final class Server {
        private static final Optional<PostgresServer> ONE = start();
        private static boolean templateMade;

        private static Optional<PostgresServer> start() {
            if (PostgresServer.missing().isPresent()) {
                return Optional.empty();
            }
            try {
                PostgresServer server = PostgresServer.start();
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return Optional.of(server);
            } catch (IOException | InterruptedException refused) {
                throw new AssertionError(refused);
            }
        }

        static PostgresServer running() {
            if (ONE.isEmpty()) {
                String why = PostgresServer.missing().orElse("");
                if (System.getenv("CI") != null) {
                    Assertions.fail(why);
                }
                Assumptions.abort(why);
            }
            return ONE.get();
        }

        static synchronized String template() throws SQLException {
            if (!templateMade) {
                running().createDatabase(TEMPLATE, "template0");
                Path folder = Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "template" + running().port());
                Station.openItself(sharing(new StoreLocation(folder, Duration.ofSeconds(1), 1_000), TEMPLATE))
                        .close();
                templateMade = true;
            }
            return TEMPLATE;
        }
    }
}
