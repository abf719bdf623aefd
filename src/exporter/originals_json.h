#pragma once

#include "exporter/original_tree.h"
#include "store/original_archive.h"

#include <QJsonObject>

namespace lectern::exporter {

// The JSON of the command line's contract. Keys are added, never renamed or removed. Every path
// has "path" and, where that is not UTF-8, "pathBytes" (base64).

/// {"checked","bytes","damaged":[{"reason","articles":[{"id","title"}],"files":[path]}]}
QJsonObject toJson(const store::OriginalsReport& report);

/// {"files","versions","bytes","sources":[{"folder","path"}],"mapping":[path and "written",
/// "writtenBytes","reason"],"notKept":[path and "reason"],"damaged":[the same]}
QJsonObject toJson(const OriginalTree& tree);

} // namespace lectern::exporter
