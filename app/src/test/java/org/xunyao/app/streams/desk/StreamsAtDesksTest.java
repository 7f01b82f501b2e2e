package org.xunyao.app.streams.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.access.RefusedException;
import org.xunyao.app.streams.RateRow;
import org.xunyao.app.streams.StreamPorts;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.online.Minute;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.video.CameraId;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.Progress;

/// The screen's ports over a whole station.
class StreamsAtDesksTest extends StreamsStation {
    @Test
    void aFaultIsExaminedAndTheSlipForTheShopSaysWhoDoesWhat() throws IOException, InterruptedException {
        enterShop();
        server.fault("C01", Fault.HANG);
        StreamPorts ports = ports("liuyang");
        Diagnosis found = ports.examine().examine(C01, Progress.unfollowed());
        assertThat(found)
                .isInstanceOfSatisfying(
                        Diagnosis.Ill.class, ill -> assertThat(ill.cause()).isEqualTo(Cause.NO_ANSWER));
        Path slip = ports("liming").papers().slip((Diagnosis.Ill) found, folder);
        String text = Sheets.said("pdftotext", "-layout", slip.toString(), "-");
        assertThat(text)
                .contains("画面故障告知单", "康民大药房（滨河店）", "把摄像机断电 10 秒再通电", "门店", "安装单位", "何样例", "0000-3300001")
                .doesNotContain("rtsp://");
        assertThat(Sheets.said("pdfinfo", slip.toString())).containsPattern("Pages:\\s+1\\b");
        Sheets.keep(slip);
    }

    @Test
    void anAddressThatIsNoneIsSaidWithoutAnyConnectionAndWithoutItsPassword() {
        Diagnosis found = ports("liming").examine().examine(new CameraId("C03"), Progress.unfollowed());
        assertThat(found)
                .isInstanceOfSatisfying(
                        Diagnosis.Ill.class, ill -> assertThat(ill.cause()).isEqualTo(Cause.ADDRESS));
        assertThat(found.toString()).doesNotContain("hunter2");
    }

    @Test
    void whoMayOnlyLookExaminesNothingAndTheRefusalIsRecorded() {
        StreamPorts ports = ports("zhoumin");
        assertThat(ports.powers()).isEqualTo(new StreamPorts.Powers(false, false, false));
        assertThat(ports.history().last(C01, 7)).isEmpty();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ports.examine().examine(C01, Progress.unfollowed()));
        assertThat(server.connections("C01")).isZero();
    }

    @Test
    void theRatesOfAMonthCountWhatWasSeenAndSayWhatIsNotKnown() throws IOException, InterruptedException {
        pass(600);
        seen = Minute.FROZEN;
        pass(300);
        seen = Minute.UNKNOWN;
        pass(300);
        seen = Minute.USABLE;
        pass(601);
        care.rounds().write();
        StreamPorts ports = ports("liming");
        List<RateRow> rows = ports.rates().of(YearMonth.from(day));
        var kangmin = rows.stream()
                .filter(row -> row.camera().equals(Optional.of(C01)))
                .findFirst()
                .orElseThrow()
                .rate();
        assertThat(kangmin.wholeDays()).isFalse();
        assertThat(kangmin.usable()).isEqualTo(20);
        assertThat(kangmin.out()).containsEntry(Minute.FROZEN, 5);
        assertThat(kangmin.permille()).hasValue(800);
        assertThat(kangmin.unknown())
                .as("19 days from 8 to 9, and 5 minutes of today")
                .isEqualTo(19 * 60 + 5);
        var herun = rows.stream()
                .filter(row -> row.camera().equals(Optional.of(C02)))
                .findFirst()
                .orElseThrow()
                .rate();
        assertThat(herun.wholeDays()).isTrue();
        assertThat(herun.permille()).hasValue(0);
        List<Path> files = ports.papers().rates(YearMonth.from(day), folder);
        String csv = Files.readString(files.getFirst(), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF门店,点位")
                .contains("\"康民大药房（滨河店）\",\"处方区\",\"C01\",1170,20,5,1145,1,80.0,否,是,0")
                .contains("\"'=禾润堂,药店\"");
        Sheets.keep(files.getLast());
        assertThat(Sheets.said("pdftotext", "-layout", files.getLast().toString(), "-"))
                .contains("画面在线率", YearMonth.from(day).toString(), "在线率 ＝ 可用分钟 ÷（应在线分钟 − 不知道的分钟）", "80.0 %", "按全天");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> ports.papers().rates(YearMonth.from(day), folder))
                .extracting(FaultException::code)
                .isEqualTo("CARRIER-EXISTS");
    }
}
