#pragma once

#include "domain/image_health.h"
#include "domain/image_passport.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace lectern::desktop {

/// What is said of a picture, in the language and the manner of QLocale().

QString statusText(ImageStatus status); ///< "Kept in the library"
QString reachText(ImageReach reach); ///< the same of the health report
QString wayText(FetchWay way); ///< how it is asked for
/// How the picture came: "Directly, from img.example"; empty where it never did.
QString originText(const ImagePassport& passport);
QString sizeText(std::int64_t bytes); ///< "128 KB"; empty for none
QString typeText(const std::string& mimeType); ///< "PNG"
/// That only the page draws pictures of this kind (picture_decoding.h); empty for all others.
QString onlyInPageText(const std::string& mimeType);
QString dimensionsText(const ImagePassport& passport); ///< "640 × 480"; empty where unknown
QString triedText(std::optional<std::int64_t> seconds); ///< "3 Apr 2026 14:02", "Never"

/// Why a picture did not come, in the interface's language where the sentence is a known one.
QString failureText(const std::string& sentence);
/// What is wrong with a proxy's template, likewise.
QString templateProblemText(const std::string& sentence);

/// What it is called where only one line is to be had: its alt text, its file's name, its host.
QString nameOf(const ImageRef& image);
/// Through the proxy it was saved with, else through the first that names its host; may be empty.
std::string proxiedAddress(const ImagePassport& passport);
/// The Internet Archive's copy of an address, the latest it has.
QUrl waybackAddress(const std::string& original);

} // namespace lectern::desktop
