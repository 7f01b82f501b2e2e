package org.xunyao.testkit.postgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A server on loopback that lets everybody in. The programs refuse to run as root, so root lends them the
/// system user `postgres`. It is stopped by its own process, never by name.
public final class PostgresServer implements AutoCloseable {
    /// The role that owns everything.
    public static final String USER = "xunyao";

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 20;

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private @Nullable Process process;

    private PostgresServer(Path folder, int port, List<String> settings) {
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    /// Why there can be no server on this machine; nothing if there can.
    public static Optional<String> missing() {
        if (!Files.isExecutable(PROGRAMS.resolve("postgres"))) {
            return Optional.of("skipped: PostgreSQL 15 is not installed (apt-get install postgresql-15)");
        }
        return root() && !Files.isExecutable(Path.of("/usr/bin/setpriv"))
                ? Optional.of("skipped: setpriv is missing (apt-get install util-linux)")
                : Optional.empty();
    }

    /// Makes a server in a new temporary folder and starts it.
    ///
    /// @param settings of the server, such as `log_statement=all`
    /// @throws IOException if its programs refuse; the message holds what they said
    public static PostgresServer start(String... settings) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "xunyao-pg");
        if (root()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        var server = new PostgresServer(folder, freePort(), List.of(settings));
        run(server.asServer(List.of(
                PROGRAMS.resolve("initdb").toString(),
                "--pgdata=" + server.cluster(),
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums",
                "--no-sync")));
        server.go();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    /// The command as the user under whom a server may run; the process is the command's own, not a shell's.
    private List<String> asServer(List<String> command) {
        var words = new ArrayList<String>();
        if (root()) {
            words.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        words.addAll(command);
        return words;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + ": " + said);
        }
    }

    /// Starts it, again after {@link #stopAtOnce}, and waits until it answers.
    public void go() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                PROGRAMS.resolve("postgres").toString(),
                "-D",
                cluster().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=60"));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        process = new ProcessBuilder(asServer(command))
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile()))
                .start();
        for (long left = PATIENCE.toMillis() / PAUSE_MILLIS; left > 0; left--) {
            if (answers()) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IOException("the server does not start: " + log());
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolveSibling(folder.getFileName() + ".log"));
    }

    /// The setting `store.url` of one of its databases.
    public String url(String database) {
        return "postgresql://" + USER + "@127.0.0.1:" + port + "/" + database;
    }

    /// Where it listens on loopback.
    public int port() {
        return port;
    }

    /// A connection of the test's own to one of its databases.
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, "");
    }

    /// Runs one statement in one of its databases.
    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Makes a database.
    ///
    /// @param template the database that it copies, such as `template0`
    public void createDatabase(String name, String template) throws SQLException {
        execute("postgres", "create database " + name + " template " + template);
    }

    /// Throws a database away, whoever uses it.
    public void dropDatabase(String name) throws SQLException {
        execute("postgres", "drop database if exists " + name + " with (force)");
    }

    /// As `pg_ctl stop -m immediate`: no clean-up, the next start repairs from the log.
    public void stopAtOnce() throws InterruptedException {
        signal("QUIT");
    }

    /// Ends it and throws its folder away.
    @Override
    public void close() {
        try {
            signal("INT");
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
            Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".log"));
        } catch (IOException refused) {
            System.getLogger(PostgresServer.class.getName())
                    .log(System.Logger.Level.WARNING, "the server's folder stays", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String name) throws InterruptedException {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        try {
            run(List.of("kill", "-" + name, Long.toString(running.pid())));
        } catch (IOException gone) {
            running.destroy();
        }
        if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly();
        }
    }
}
