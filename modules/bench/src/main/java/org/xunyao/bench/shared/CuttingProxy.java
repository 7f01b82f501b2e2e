package org.xunyao.bench.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between clients and the server and now and then cuts a connection: between the server's word
/// that it committed and the client's hearing of it, or in the middle of a question, which the server
/// then never gets whole. Ends of both sides come through as they happen.
final class CuttingProxy implements AutoCloseable {
    /// How the server says in its protocol that a commit is done (message CommandComplete).
    private static final byte[] COMMITTED = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private static final int BUFFER = 1 << 14;

    private final ServerSocket door;
    private final int server;
    private final int oneIn;
    private final Random random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger afterCommit = new AtomicInteger();
    private final AtomicInteger inQuestion = new AtomicInteger();
    private volatile boolean cutting;

    /// @param server its port on loopback
    /// @param oneIn of so many answers to a commit one is kept back
    CuttingProxy(int server, int oneIn, long seed) throws IOException {
        this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.server = server;
        this.oneIn = oneIn;
        this.random = new Random(seed);
        var _ = threads.submit(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /// Whether to cut from now on.
    void cutting(boolean now) {
        cutting = now;
    }

    int cutsAfterCommit() {
        return afterCommit.get();
    }

    int cutsInQuestions() {
        return inQuestion.get();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                var _ = threads.submit(() -> join(client));
            } catch (IOException closed) {
                System.getLogger(CuttingProxy.class.getName()).log(System.Logger.Level.DEBUG, "door", closed);
            }
        }
    }

    private void join(Socket client) {
        try {
            var behind = new Socket(InetAddress.getLoopbackAddress(), server);
            var pair = new Pair(client, behind);
            var _ = threads.submit(() -> pair.carry(client, behind, false));
            pair.carry(behind, client, true);
        } catch (IOException down) {
            Pair.end(client);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private synchronized boolean chosen(int of) {
        return cutting && random.nextInt(of) == 0;
    }

    /// The two ends of a connection.
    private final class Pair {
        private final Socket client;
        private final Socket behind;

        Pair(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        void carry(Socket from, Socket to, boolean answers) {
            var buffer = new byte[BUFFER];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (answers && holds(buffer, read) && chosen(oneIn)) {
                        afterCommit.incrementAndGet();
                        break;
                    }
                    if (!answers && chosen(oneIn * 20)) {
                        inQuestion.incrementAndGet();
                        break;
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException broken) {
                System.getLogger(CuttingProxy.class.getName()).log(System.Logger.Level.DEBUG, "cut", broken);
            } finally {
                end(client);
                end(behind);
            }
        }

        private static boolean holds(byte[] buffer, int length) {
            for (int from = 0; from + COMMITTED.length <= length; from++) {
                int same = 0;
                while (same < COMMITTED.length && buffer[from + same] == COMMITTED[same]) {
                    same++;
                }
                if (same == COMMITTED.length) {
                    return true;
                }
            }
            return false;
        }

        static void end(Socket socket) {
            try {
                socket.close();
            } catch (IOException already) {
                System.getLogger(CuttingProxy.class.getName()).log(System.Logger.Level.DEBUG, "end", already);
            }
        }
    }
}
