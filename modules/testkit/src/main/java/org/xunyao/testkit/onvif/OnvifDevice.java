package org.xunyao.testkit.onvif;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;

/// A camera that speaks ONVIF on the loopback interface and can be turned.
public final class OnvifDevice implements AutoCloseable {
    static final Clock TIME = new SystemClock(SystemClock.CHINA);
    private static final Pattern QUESTION = Pattern.compile("<w?[a-zA-Z]*:?MessageID[^>]*>([^<]{1,100})<");
    private static final int PACKET = 8_192;

    private final SimulatedDevice like;
    private final HttpServer http;
    private final DatagramSocket udp;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Motion motion;
    private final Desk desk;
    private volatile OnvifFault fault = OnvifFault.OK;

    /// Opens the doors.
    ///
    /// @throws IOException if a port is taken
    public OnvifDevice(SimulatedDevice like) throws IOException {
        this(like, line -> {});
    }

    /// The same with a journal of its motors: `TIME MOVE VELOCITY LONGEST`, `TIME STOOD STOP|ALONE DURATION`
    /// where it came to stand by an order or by the time of its last one, `TIME AT PLACE`.
    ///
    /// @throws IOException if a port is taken
    public OnvifDevice(SimulatedDevice like, Consumer<String> journal) throws IOException {
        this.like = like;
        this.motion = new Motion(line -> journal.accept(TIME.now() + " " + line));
        InetAddress at = InetAddress.getByName(like.host());
        this.http = HttpServer.create(new InetSocketAddress(at, like.port()), 0);
        this.udp = new DatagramSocket(new InetSocketAddress(at, like.discovery()));
        this.desk = new Desk(like, motion, this::fault, this::base);
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
        threads.execute(this::hear);
    }

    /// Sets what it does wrong from now on.
    public void fault(OnvifFault now) {
        fault = now;
    }

    private OnvifFault fault() {
        return fault;
    }

    /// Where it hears questions of discovery.
    public InetSocketAddress discovery() {
        return new InetSocketAddress(udp.getLocalAddress(), udp.getLocalPort());
    }

    /// The address of its device service with its user and password.
    public String url() {
        return "http://" + like.user() + ":" + like.password() + "@" + like.host() + ":" + port()
                + "/onvif/device_service";
    }

    /// Where it listens.
    public int port() {
        return http.getAddress().getPort();
    }

    /// Whether it turns now.
    public boolean moving() {
        return motion.moving(TIME.nanoTime());
    }

    /// How long it turned in all.
    public Duration moved() {
        return motion.moved(TIME.nanoTime());
    }

    /// How often it was told something, such as `ContinuousMove`.
    public int count(String order) {
        return motion.count(order, 0);
    }

    /// Where it was told to turn last.
    public String last() {
        return motion.last();
    }

    /// How many wrong passwords it saw.
    public int refused() {
        return desk.refused();
    }

    private String base() {
        return fault == OnvifFault.ELSEWHERE ? "http://10.9.9.9:" + port() : "http://" + like.host() + ":" + port();
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] question = call.getRequestBody().readAllBytes();
        switch (fault) {
            case STALL -> pause(Duration.ofMinutes(2));
            case REDIRECT -> {
                call.getResponseHeaders().set("Location", "http://10.9.9.9/onvif/device_service");
                call.sendResponseHeaders(302, -1);
            }
            case HUGE -> endless(call);
            case LAUGHS -> send(call, 200, Hostile.laughs());
            case DTD -> send(call, 200, Hostile.document());
            case DEEP -> send(call, 200, Hostile.deep());
            case GARBAGE -> send(call, 200, Hostile.garbage());
            case PAGE -> send(call, 200, "<html><body><h1>router</h1></body></html>");
            default -> {
                Desk.Reply reply = desk.reply(question, call.getRequestHeaders().getFirst("Authorization"));
                reply.challenge().ifPresent(line -> call.getResponseHeaders().add("WWW-Authenticate", line));
                if (fault == OnvifFault.STALLED_STOP && reply.order().equals("Stop")) {
                    pause(Duration.ofMinutes(2));
                }
                if (fault == OnvifFault.LATE_MOVES && reply.order().equals("ContinuousMove")) {
                    pause(Duration.ofMillis(300));
                }
                reply.work().run();
                send(call, reply.status(), reply.text());
            }
        }
        call.close();
    }

    private static void send(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/soap+xml; charset=utf-8");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.getResponseBody().flush();
    }

    private static void endless(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 0);
        byte[] more = "<a>more</a>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        while (true) {
            // ends when the caller has had enough
            call.getResponseBody().write(more);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear() {
        byte[] buffer = new byte[PACKET];
        while (!udp.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                udp.receive(packet);
                Matcher question =
                        QUESTION.matcher(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
                if (question.find() && fault != OnvifFault.STALL) {
                    reply(packet, String.valueOf(question.group(1)));
                }
            } catch (IOException closed) {
                // the loop looks
            }
        }
    }

    private void reply(DatagramPacket asked, String question) throws IOException {
        String text = switch (fault) {
            case GARBAGE -> Hostile.garbage();
            case LAUGHS -> Hostile.laughs();
            case DTD -> Hostile.document();
            case HUGE -> "<a>" + "x".repeat(60_000) + "</a>";
            case WRONG_PASSWORD -> Answers.match("uuid:of-somebody-else", base() + "/onvif/device_service");
            // Cameras name several places; only those of themselves are of use.
            default ->
                Answers.match(question, "https://127.0.0.1/ http://10.9.9.9/x " + base() + "/onvif/device_service");
        };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        udp.send(new DatagramPacket(bytes, bytes.length, asked.getSocketAddress()));
    }

    @Override
    public void close() {
        udp.close();
        http.stop(0);
        threads.shutdownNow();
    }
}
