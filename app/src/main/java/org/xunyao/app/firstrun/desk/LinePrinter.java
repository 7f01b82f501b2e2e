package org.xunyao.app.firstrun.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xunyao.kernel.FaultException;

/// The computer's default printer, through the spooler's own command, which gets the sheet through a pipe.
///
/// Java's printing would spool through a file in the folder for temporary files, which anybody may copy and an
/// interrupted print leaves behind. What the spooler itself keeps of a finished job is the spooler's setting
/// (CUPS `PreserveJobFiles`), and readable by its administrator only.
///
/// @param command prints what comes through its standard input, such as `lp -`
public record LinePrinter(List<String> command) {
    private static final long PATIENCE_SECONDS = 30;

    /// The command of CUPS.
    public static final LinePrinter SYSTEM =
            new LinePrinter(List.of("lp", "-s", "-o", "media=A4", "-t", "xunyao", "-"));

    /// Copies the list.
    public LinePrinter {
        command = List.copyOf(command);
    }

    /// Prints.
    ///
    /// @param pdf the caller wipes it
    /// @throws FaultException `PRINT-NONE` if there is no such command; `PRINT-FAILED` if it did not take the
    ///     sheet, as when there is no default printer
    public void print(byte[] pdf) {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new FaultException("PRINT-NONE", "there is no spooler", missing);
        }
        try {
            hand(process, pdf);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new FaultException("PRINT-FAILED", "the spooler refused");
            }
        } catch (IOException closed) {
            throw new FaultException("PRINT-FAILED", "the spooler stopped listening", closed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FaultException("PRINT-FAILED", "interrupted", stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void hand(Process process, byte[] pdf) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(pdf);
        }
    }
}
