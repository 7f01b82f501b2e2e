package org.xunyao.app.patrol;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.xunyao.app.patrol.reading.StillPixels;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.CoveredImage;
import org.xunyao.app.picture.Drawn;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.wall.TileState;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.wall.picture.PictureSurface;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.lease.Standing;
import org.xunyao.video.patrol.PictureState;
import org.xunyao.video.patrol.Sight;

/// The video wall as the stage of a patrol: the selected tile is the one that is looked at. What comes
/// next is asked for in the size of that tile through a feed of its own, so that its picture is there
/// when the wall turns to it.
public final class PatrolOverWall implements PatrolWall {
    private static final PictureSize NO_PLACE = new PictureSize(16, 16);

    private final WallViewModel model;
    private final WallView view;
    private final WallFeed ahead;
    private final BooleanSupplier visible;
    private final BooleanSupplier present;
    private List<CameraId> asked = List.of();

    /// @param ahead a window of the shared feed that shows nothing
    /// @param visible whether the pictures can be seen: nothing lies over them, the window is not minimised
    /// @param present whether somebody is there
    public PatrolOverWall(
            WallViewModel model, WallView view, WallFeed ahead, BooleanSupplier visible, BooleanSupplier present) {
        this.model = model;
        this.view = view;
        this.ahead = ahead;
        this.visible = visible;
        this.present = present;
    }

    @Override
    public void gather(List<CameraId> wanted) {
        List<CameraId> known = wanted.stream()
                .filter(camera -> model.camera(camera).isPresent())
                .toList();
        model.arrange(plan -> plan.and(known));
    }

    @Override
    public void show(CameraId camera) {
        model.camera(camera).ifPresent(shown -> {
            if (model.plan().placeOf(camera).isEmpty()) {
                gather(List.of(camera));
            }
            model.select(shown);
        });
    }

    @Override
    public void ahead(List<CameraId> coming, Optional<CameraId> now) {
        if (coming.isEmpty() && asked.isEmpty()) {
            return;
        }
        Optional<PictureSize> size = now.flatMap(view::shown).map(WallView.Shown::size);
        var places = new HashMap<CameraId, PictureSize>();
        size.ifPresent(place -> coming.forEach(camera -> places.put(camera, place)));
        if (!places.isEmpty() || coming.isEmpty()) {
            asked = coming;
            ahead.showing(places);
        }
    }

    @Override
    public boolean opened(CameraId camera) {
        return ahead.picture(camera).isPresent();
    }

    @Override
    public Optional<Reason> of(CameraId camera) {
        if (model.camera(camera).isEmpty()) {
            return Optional.of(Reason.GONE);
        }
        if (ahead.right(camera) != WallFeed.Right.GIVEN) {
            return Optional.of(Reason.NO_RIGHT);
        }
        return ahead.standing(camera) instanceof Standing.Theirs ? Optional.of(Reason.OTHER_STATION) : Optional.empty();
    }

    @Override
    public Optional<StillPixels> still(CameraId camera) {
        Optional<Cover> cover = ahead.picture(camera).map(TilePicture::cover).filter(Cover.Over.class::isInstance);
        return cover.flatMap(known -> view.shown(camera)
                .map(shown -> shown.tile().lookup(".tile-picture"))
                .filter(PictureSurface.class::isInstance)
                .map(PictureSurface.class::cast)
                .filter(surface -> !surface.zoomed())
                .flatMap(PictureSurface::image)
                .map(image -> pixels(image, known)));
    }

    /// The memory behind the image is the worker's: what is hidden is painted over what was copied of it.
    private static StillPixels pixels(Image image, Cover cover) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var numbers = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), numbers, 0, width);
        return new StillPixels(width, height, IntBuffer.wrap(CoveredImage.covered(numbers, width, height, cover)));
    }

    @Override
    public Sight sight(CameraId camera) {
        Optional<WallView.Shown> shown = view.shown(camera);
        PictureState state = model.camera(camera)
                .map(known -> state(model.stateOf(known), ahead.health(camera).drawn()))
                .orElse(PictureState.NONE);
        return new Sight(
                camera,
                shown.map(WallView.Shown::size).orElse(NO_PLACE),
                state,
                shown.isPresent() && visible.getAsBoolean(),
                present.getAsBoolean());
    }

    /// A tile calls a camera live as soon as its pictures come; nobody has looked at it before one stands on
    /// the screen.
    static PictureState state(TileState state, Drawn drawn) {
        boolean stands = drawn instanceof Drawn.Shown;
        return switch (state) {
            case TileState.Live _ -> stands ? PictureState.LIVE : PictureState.NONE;
            case TileState.Late _ -> stands ? PictureState.LATE : PictureState.NONE;
            case TileState.Stalled _, TileState.Undecoded _ -> PictureState.STALLED;
            case TileState.Troubled _ -> PictureState.TROUBLED;
            case TileState.Down _, TileState.Connecting _, TileState.Idle _, TileState.NoRight _ -> PictureState.NONE;
        };
    }
}
