#pragma once

#include <QImage>
#include <QSize>

#include <string>

namespace lectern::desktop {

/// Pictures from strangers, made visible. Any thread but the GUI's: a large one takes its time.
/// JPEG, PNG, GIF (its first frame), WebP, BMP, icons, and SVG as far as isDrawableSvg lets it; the
/// rest, and AVIF, we leave to the page's sandbox. A null image where the bytes are none of these,
/// are damaged, or need more memory than QImageReader's limit. The camera's orientation is applied.

/// The whole picture, made smaller where it would not fit into `bound`, never larger.
QImage decodeWithin(const std::string& bytes, const QSize& bound);

/// The whole picture in at most so many pixels, never enlarged.
QImage decodeBounded(const std::string& bytes, qint64 mostPixels);

/// The part of the picture that fills `size`: its middle, of a tall one the upper part, where what
/// matters is. One smaller than `size` is enlarged.
QImage decodeFilling(const std::string& bytes, const QSize& size);

/// With its corners rounded; light paper shows through where the picture is transparent.
QImage withRoundedCorners(const QImage& image, double radius);

/// Width and height as its header tells, orientation applied; empty where it does not.
QSize sizeInPixels(const std::string& bytes);

struct MovingPicture {
    bool moves = false; ///< it has several frames to show in turn
    qint64 framePixels = 0;
};
MovingPicture movingPicture(const std::string& bytes);

} // namespace lectern::desktop
