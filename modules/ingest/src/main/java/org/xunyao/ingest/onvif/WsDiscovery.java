package org.xunyao.ingest.onvif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xunyao.kernel.Clock;
import org.xunyao.video.device.Discovery;
import org.xunyao.video.device.FoundDevice;

/// WS-Discovery as ONVIF asks for it: a question to 239.255.255.250:3702 on every IPv4 network of this
/// machine, one hop far. An answer counts only if it carries the number of our question, which nobody can
/// guess from afar.
public final class WsDiscovery implements Discovery {
    private static final System.Logger LOG = System.getLogger(WsDiscovery.class.getName());
    private static final InetSocketAddress GROUP = new InetSocketAddress("239.255.255.250", 3_702);
    private static final List<String> TYPES = List.of("dn:NetworkVideoTransmitter", "tds:Device");
    private static final int LONGEST = 16_384;
    private static final int MOST_ANSWERS = 2_048;
    private static final int MOST_OF_ONE = 16;
    private static final int MOST_DEVICES = 512;
    /// Packets get lost, so the question is put twice.
    private static final int TIMES = 2;
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Clock clock;
    private final Supplier<List<Network>> networks;

    /// Where the question goes.
    ///
    /// @param local the end of ours
    /// @param through the network; empty where the target is one machine
    /// @param target a group or a machine
    public record Network(InetAddress local, Optional<NetworkInterface> through, InetSocketAddress target) {}

    /// Asks all networks that this machine is in.
    public WsDiscovery(Clock clock) {
        this(clock, WsDiscovery::all);
    }

    /// @param networks which are asked
    public WsDiscovery(Clock clock, Supplier<List<Network>> networks) {
        this.clock = clock;
        this.networks = networks;
    }

    private static List<Network> all() {
        List<Network> all = new ArrayList<>();
        try (Stream<NetworkInterface> faces = NetworkInterface.networkInterfaces()) {
            for (NetworkInterface face : faces.toList()) {
                if (face.isUp() && face.supportsMulticast() && !face.isLoopback()) {
                    face.inetAddresses()
                            .filter(Inet4Address.class::isInstance)
                            .findFirst()
                            .ifPresent(local -> all.add(new Network(local, Optional.of(face), GROUP)));
                }
            }
        } catch (SocketException unknown) {
            LOG.log(Level.WARNING, "networks of this machine not known", unknown);
        }
        return all;
    }

    @Override
    public int search(Duration time, Consumer<FoundDevice> found, BooleanSupplier cancelled) {
        try (Round round = new Round(found)) {
            for (Network network : networks.get()) {
                round.open(network);
            }
            if (round.asked() > 0) {
                round.hear(time, cancelled);
            }
            return round.asked();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// One search.
    private final class Round implements AutoCloseable {
        private final Consumer<FoundDevice> found;
        private final Selector selector = Selector.open();
        private final List<Probe> probes = TYPES.stream()
                .map(type -> new Probe("uuid:" + UUID.randomUUID(), type))
                .toList();
        private final Map<DatagramChannel, InetSocketAddress> channels = new HashMap<>();
        private final Map<InetAddress, Integer> answers = new HashMap<>();
        private final Set<String> known = new HashSet<>();
        private final ByteBuffer buffer = ByteBuffer.allocate(LONGEST + 1);
        private int all;

        private Round(Consumer<FoundDevice> found) throws IOException {
            this.found = found;
        }

        private int asked() {
            return channels.size();
        }

        private void open(Network network) throws IOException {
            DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
            try {
                channel.bind(new InetSocketAddress(network.local(), 0));
                if (network.through().isPresent()) {
                    channel.setOption(
                            StandardSocketOptions.IP_MULTICAST_IF,
                            network.through().get());
                    channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1);
                }
                channel.configureBlocking(false);
                ask(channel, network.target());
                channel.register(selector, SelectionKey.OP_READ);
                channels.put(channel, network.target());
            } catch (IOException refused) {
                // Another network may still answer.
                LOG.log(Level.INFO, "a network of this machine cannot be asked", refused);
                channel.close();
            }
        }

        private void ask(DatagramChannel channel, InetSocketAddress target) throws IOException {
            for (Probe probe : probes) {
                channel.send(ByteBuffer.wrap(probe.text().getBytes(StandardCharsets.UTF_8)), target);
            }
        }

        private void hear(Duration time, BooleanSupplier cancelled) throws IOException {
            long begun = clock.nanoTime();
            int asked = 1;
            // An interrupted thread would not wait in the selector and go round at full speed.
            while (clock.nanoTime() - begun < time.toNanos()
                    && all < MOST_ANSWERS
                    && !cancelled.getAsBoolean()
                    && !Thread.currentThread().isInterrupted()) {
                if (asked < TIMES && clock.nanoTime() - begun > time.toNanos() / (2L * TIMES)) {
                    asked++;
                    askAgain();
                }
                selector.select(LOOK.toMillis());
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.channel() instanceof DatagramChannel channel) {
                        take(channel);
                    }
                }
                selector.selectedKeys().clear();
            }
        }

        private void askAgain() {
            channels.forEach((channel, target) -> {
                try {
                    ask(channel, target);
                } catch (IOException refused) {
                    LOG.log(Level.DEBUG, "not asked again", refused);
                }
            });
        }

        private void take(DatagramChannel channel) {
            try {
                buffer.clear();
                if (channel.receive(buffer) instanceof InetSocketAddress from) {
                    all++;
                    buffer.flip();
                    byte[] bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    if (bytes.length <= LONGEST && answers.merge(from.getAddress(), 1, Integer::sum) <= MOST_OF_ONE) {
                        heard(bytes, from);
                    }
                }
            } catch (IOException unreachable) {
                LOG.log(Level.DEBUG, "a network says that nobody is there", unreachable);
            }
        }

        private void heard(byte[] bytes, InetSocketAddress from) {
            try {
                Element envelope = new XmlReader(OnvifLimits.USUAL).read(bytes);
                if (probes.stream().noneMatch(probe -> probe.answeredBy(envelope))) {
                    return;
                }
                for (FoundDevice device : Probe.devices(envelope, from)) {
                    String place = device.host() + " "
                            + device.service().map(Object::toString).orElse("");
                    if (known.size() < MOST_DEVICES && known.add(place)) {
                        found.accept(device);
                    }
                }
            } catch (DeviceException garbage) {
                LOG.log(Level.DEBUG, "an answer that makes no sense");
            }
        }

        @Override
        public void close() throws IOException {
            for (DatagramChannel channel : channels.keySet()) {
                channel.close();
            }
            selector.close();
        }
    }
}
