package org.xunyao.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.xunyao.testkit.camera.CameraMain;
import org.xunyao.testkit.camera.Fault;

/// The simulated cameras as a process of their own, so that their work is not counted as ours and their
/// faults cannot be ours. It ends with {@link #close}, and also by itself when this process dies.
public final class CameraProcess implements AutoCloseable {
    private static final long GOODBYE_SECONDS = 5;

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final int port;

    private CameraProcess(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        String first = answers.readLine();
        if (first == null || !first.startsWith("port ")) {
            process.destroyForcibly();
            throw new IOException("The simulated cameras did not start.");
        }
        this.port = Integer.parseInt(first.substring("port ".length()));
    }

    /// Starts the cameras with the class path of this JVM and waits until they listen. The first start
    /// cuts the film, which takes up to a minute.
    ///
    /// @param arguments of {@link CameraMain}
    /// @throws IOException if they do not start; the cause is on standard error
    public static CameraProcess start(List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                CameraMain.class.getName()));
        line.addAll(arguments);
        var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new CameraProcess(builder.start());
    }

    /// Where they listen on the loopback interface.
    public int port() {
        return port;
    }

    /// Where a camera that was started with `--control` is spoken to by ONVIF.
    ///
    /// @param path of the camera, such as `hall`
    /// @return its port on the loopback interface
    /// @throws IOException if the camera is unknown or the process is gone
    public int control(String path) throws IOException {
        orders.write("control " + path + "\n");
        orders.flush();
        String answer = String.valueOf(answers.readLine());
        if (!answer.matches("control \\d+")) {
            throw new IOException("camera " + path + ": " + answer);
        }
        return Integer.parseInt(answer.substring("control ".length()));
    }

    /// Tells one camera what to do wrong from now on.
    ///
    /// @param path of the camera, such as `counter`
    /// @throws IOException if the camera is unknown or the process is gone
    public void fault(String path, Fault fault) throws IOException {
        orders.write(path + " " + fault.name().toLowerCase(Locale.ROOT) + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (!"ok".equals(answer)) {
            throw new IOException("camera " + path + ": " + answer);
        }
    }

    /// Who called all cameras together since their start.
    ///
    /// @param connections in all
    /// @param mostAtOnce that waited for pictures at the same time
    /// @param millisSinceLast how long ago the last came
    public record Calls(int connections, int mostAtOnce, long millisSinceLast) {}

    /// Asks who called.
    ///
    /// @throws IOException if the process is gone
    public Calls calls() throws IOException {
        orders.write("calls\n");
        orders.flush();
        String answer = String.valueOf(answers.readLine());
        if (!answer.matches("calls \\d+ \\d+ \\d+")) {
            throw new IOException("cameras: " + answer);
        }
        String[] words = answer.split(" ", -1);
        return new Calls(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Long.parseLong(words[3]));
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException gone) {
            // It is dead already, or will be in a moment.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
