package org.xunyao.bench.eyes;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/// Shelves of boxes and bottles, drawn by a seed: boards, goods of one kind side by side, their labels, gaps, price
/// tags, light that falls off. Nobody has chosen what it shows.
final class DrawnShelf {
    private static final int WIDE = 880;
    private static final int HIGH = 495;

    private final Random random;
    private final boolean goods;
    private final BufferedImage picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = picture.createGraphics();

    private DrawnShelf(long seed, boolean goods) {
        this.random = new Random(seed);
        this.goods = goods;
    }

    /// The shelf of a seed.
    ///
    /// @param goods false to leave the goods away: the same wall and boards
    static BufferedImage of(long seed, boolean goods) {
        return new DrawnShelf(seed, goods).drawn();
    }

    private BufferedImage drawn() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int wall = 40 + random.nextInt(120);
        pen.setPaint(new GradientPaint(0, 0, grey(wall + 20), 0, HIGH, grey(wall - 20)));
        pen.fillRect(0, 0, WIDE, HIGH);
        int boards = 3 + random.nextInt(3);
        Color board = grey(90 + random.nextInt(130));
        for (int row = 0; row < boards; row++) {
            int top = HIGH * row / boards;
            int floor = HIGH * (row + 1) / boards - 8 - random.nextInt(6);
            row(top, floor);
            pen.setColor(board);
            pen.fillRect(0, floor, WIDE, 9);
            tags(floor);
        }
        pen.setPaint(new GradientPaint(0, 0, new Color(0, 0, 0, 0), WIDE, HIGH, new Color(0, 0, 0, 70)));
        pen.fillRect(0, 0, WIDE, HIGH);
        pen.dispose();
        return picture;
    }

    /// Runs of goods of one kind.
    private void row(int top, int floor) {
        int x = random.nextInt(10);
        while (x < WIDE) {
            int width = 16 + random.nextInt(44);
            int height = (int) ((floor - top) * (0.5 + 0.45 * random.nextDouble()));
            int facings = 1 + random.nextInt(6);
            long kind = random.nextLong();
            for (int facing = 0; facing < facings; facing++) {
                int jitter = random.nextInt(3) - 1;
                thing(new Random(kind), x, floor - height + jitter, width, height - jitter);
                x += width + 1 + random.nextInt(3);
            }
            x += random.nextInt(4) == 0 ? 10 + random.nextInt(30) : 0;
        }
    }

    private void thing(Random kind, int x, int y, int width, int height) {
        Color body = Color.getHSBColor(kind.nextFloat(), 0.8f * kind.nextFloat(), 0.35f + 0.6f * kind.nextFloat());
        Color ink = kind.nextBoolean() ? grey(20 + kind.nextInt(60)) : grey(200 + kind.nextInt(50));
        boolean bottle = kind.nextInt(4) == 0;
        if (goods) {
            pen.setColor(body);
            if (bottle) {
                pen.fillRoundRect(x, y + height / 5, width, height * 4 / 5, width / 2, width / 2);
                pen.fillRect(x + width / 3, y, width / 3, height / 4);
            } else {
                pen.fillRect(x, y, width, height);
            }
            pen.setColor(body.darker());
            pen.drawRect(x, y + (bottle ? height / 4 : 0), width - 1, height * (bottle ? 3 : 4) / 4);
        }
        label(kind, ink, x, y + height / 4, width, height * 2 / 3);
    }

    /// A patch with lines of print.
    private void label(Random kind, Color ink, int x, int y, int width, int height) {
        Color paper = Color.getHSBColor(kind.nextFloat(), 0.5f * kind.nextFloat(), 0.5f + 0.5f * kind.nextFloat());
        int inset = 2 + kind.nextInt(4);
        int lines = 2 + kind.nextInt(5);
        if (goods) {
            pen.setColor(paper);
            pen.fillRect(x + inset, y, width - 2 * inset, height);
            pen.setColor(ink);
        }
        for (int line = 0; line < lines; line++) {
            int length = (int) ((width - 2 * inset - 4) * (0.3 + 0.7 * kind.nextDouble()));
            int thick = 1 + kind.nextInt(4);
            if (goods) {
                pen.fillRect(x + inset + 2, y + 3 + line * height / lines, Math.max(2, length), thick);
            }
        }
    }

    private void tags(int floor) {
        pen.setColor(grey(235));
        for (int x = random.nextInt(60); x < WIDE; x += 50 + random.nextInt(80)) {
            pen.fillRect(x, floor + 1, 22, 7);
        }
    }

    private static Color grey(int value) {
        int level = Math.clamp(value, 0, 255);
        return new Color(level, level, level);
    }
}
