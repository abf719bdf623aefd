#pragma once

#include "domain/image_ref.h"
#include "domain/result.h"

#include <QString>

#include <string>

namespace lectern::desktop {

/// A file name for a picture: the last part of its address, without what file systems refuse, with
/// the ending its type asks for. "image.png" where the address tells nothing.
QString suggestedFileName(const ImageRef& image, const std::string& mimeType);

/// Writes all of it or leaves the old file as it was. Waits for the disk: not for the GUI thread.
Result<void> writeImageFile(const QString& path, const std::string& bytes);

} // namespace lectern::desktop
