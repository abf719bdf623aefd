#pragma once

#include <QJsonObject>

#include <filesystem>
#include <string>

namespace lectern::exporter {

/// Adds "path" (UTF-8, other bytes as U+FFFD) and, where that loses something, "pathBytes" (base64
/// of the native bytes).
void addPath(QJsonObject& json, const std::filesystem::path& path);

/// A snippet without the characters U+E000 and U+E001 around its hits.
std::string withoutHitMarks(const std::string& snippet);

} // namespace lectern::exporter
