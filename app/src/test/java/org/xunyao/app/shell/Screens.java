package org.xunyao.app.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Parent;
import org.xunyao.app.signin.DoorAnswer;
import org.xunyao.app.signin.LockView;
import org.xunyao.app.signin.SignInView;
import org.xunyao.app.signin.SignInViewModel;
import org.xunyao.app.signin.StationCard;
import org.xunyao.app.station.FactGroup;
import org.xunyao.app.station.StationView;
import org.xunyao.app.station.StationViewModel;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.control.Fact;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.Level;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.wall.WallLayout;

/// Every screen with invented content, as the composition root would build it.
final class Screens {
    final Clock clock = new StillClock(PaintedFeed.NOW);
    final Tasks tasks = new Tasks(Runnable::run, Fx.executor(), clock);
    final Notices notices = new Notices(Fx.executor(), clock);
    final Texts texts;
    final PaintedFeed feed = new PaintedFeed();
    final WallViewModel wall = new WallViewModel(PaintedFeed.cameras(), feed, clock);

    Screens(Language language) {
        texts = Texts.of(language)
                .with(Services.BUNDLE)
                .with(SignInView.BUNDLE)
                .with(StationView.BUNDLE)
                .with(WallView.BUNDLE);
    }

    Parent signIn() {
        var model = new SignInViewModel((login, password) -> new DoorAnswer.Denied(3), tasks, clock, welcome -> {});
        model.loginProperty().set("lim");
        model.submit(new char[] {'x'});
        var view = new SignInView(model, texts, card());
        model.capsLockProperty().set(true);
        return view;
    }

    Parent lock() {
        var model = new SignInViewModel((login, password) -> new DoorAnswer.Denied(3), tasks, clock, welcome -> {});
        model.loginProperty().set("lim");
        return new LockView(model, texts);
    }

    ShellView shell(ShellViewModel model) {
        return new ShellView(
                model,
                new ShellPorts(
                        () -> {},
                        () -> {},
                        new ShellPorts.Keys(
                                Optional.of(() -> {}),
                                Optional.of(() -> {}),
                                Optional.of(() -> {}),
                                Optional.of(() -> {})),
                        () -> {},
                        theme -> {},
                        language -> {},
                        whole -> {}),
                services());
    }

    Services services() {
        return new Services(texts, tasks, notices, clock.zone());
    }

    ShellViewModel model(WallLayout layout) {
        wall.layoutProperty().set(layout);
        var model = new ShellViewModel(
                List.of(
                        new Workspace("wall", "workspace.wall", Icon.WALL, this::wall, new SimpleIntegerProperty(0)),
                        new Workspace(
                                "station",
                                "workspace.station",
                                Icon.STATION,
                                this::station,
                                new SimpleIntegerProperty(2))),
                new UserCard("李某", "药械化股 · 办案人员"));
        model.provinceProperty().set(new ProvinceLink.Offline(2));
        model.statusProperty().set(Optional.of(status()));
        return model;
    }

    private Parent wall() {
        return new WallView(wall, feed, texts, clock.zone(), 25);
    }

    private Parent station() {
        return new StationView(new StationViewModel(Screens::groups, tasks), texts);
    }

    static StationStatus status() {
        return new StationStatus(
                new CameraCounts(9, 1, 2, 1, 1, 2),
                1,
                1,
                482_119,
                true,
                2100L << 30,
                LocalDate.of(2026, 11, 20),
                StationStatus.DayKind.WORKING);
    }

    private static StationCard card() {
        return new StationCard(
                "澜溪县市场监督管理局　药械化股　2 号工位",
                List.of(
                        new Fact(Icon.DONE, "数据", "上次正常退出，482 119 条审计首尾相接", Level.QUIET),
                        new Fact(Icon.DONE, "备份", "今天 03:12，已验证可以恢复", Level.QUIET),
                        new Fact(Icon.OFFLINE, "网络", "没有网络；登录和全部业务可以离线进行", Level.ABSENT),
                        new Fact(Icon.WALL, "视频", "78 路正在接收，登录后恢复上次布局", Level.QUIET),
                        new Fact(Icon.LOOK, "法规库", "2026.11 版；2027 年放假安排尚未发布，按周末估算", Level.LOOK)),
                "巡药 0.1.0　GPL-3.0-or-later");
    }

    private static List<FactGroup> groups() {
        return List.of(
                new FactGroup(
                        "视频",
                        List.of(
                                new Fact(
                                        Icon.DONE,
                                        "媒体进程",
                                        "运行中，已 3 小时 12 分",
                                        Level.QUIET,
                                        Optional.of("沙箱：bubblewrap，无网络")),
                                new Fact(Icon.DONE, "libVLC", "3.0.23", Level.QUIET),
                                new Fact(Icon.DONE, "检测模型", "NanoDet 256×416", Level.QUIET))),
                new FactGroup(
                        "数据",
                        List.of(
                                new Fact(Icon.DONE, "数据库", "Derby 10.17，打开", Level.QUIET),
                                new Fact(
                                        Icon.ERROR,
                                        "磁盘",
                                        "余 1 GB",
                                        Level.BROKEN,
                                        Optional.of("请腾出空间：少于 10 GB 时录像停止")))));
    }
}
