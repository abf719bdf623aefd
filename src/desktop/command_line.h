#pragma once

#include "desktop/settings.h"
#include "domain/article_filter.h"
#include "domain/result.h"

#include <QString>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lectern::desktop {

/// What `lectern` was asked to do.
struct CommandLine {
    std::optional<QString> library; ///< folder
    QString search;
    std::optional<ArticleFilter> link; ///< a search link
    QString screenshot; ///< file to write a picture of the window to, then exit
    std::optional<page::Theme> theme;
    std::optional<Language> language;
    std::vector<std::filesystem::path> paths; ///< to import; absolute
};

/// Reads arguments, as bytes, without the program's name. BadInput: a sentence about the first
/// mistake.
Result<CommandLine> parseCommandLine(const std::vector<std::string>& arguments);

QString helpText();

} // namespace lectern::desktop
