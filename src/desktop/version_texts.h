#pragma once

#include "domain/article_version.h"
#include "domain/header_change.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace lectern::desktop {

/// "Version 2 · 3/5/22 2:05 PM · shows now"
QString versionName(const ArticleVersion& version);
/// The file that holds it, or what became of that; for one line below the name.
QString versionFile(const ArticleVersion& version);
/// "3 versions", in the language of now, whatever thread calls it; for more than one.
std::function<std::string(int count)> versionCountForPage();
/// "Title: 旧题 → 新题", one line for each field; of tags and pictures what went and what came.
QStringList headerChangeTexts(const std::vector<HeaderChange>& changes);

} // namespace lectern::desktop
