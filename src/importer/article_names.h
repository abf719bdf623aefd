#pragma once

#include <string_view>

namespace lectern::importer {

// Which names an import takes, in folders and in packed files alike. Names are native bytes.

/// Whether a file of this name is taken when its folder is imported: .md, .markdown, .html, .htm,
/// .mht, .mhtml and .txt in any case. `.md` alone is such a name too; `._x.md` (a Mac's resource
/// fork) is not.
bool isArticleName(std::string_view name);

/// Whether a file of this name is a packed file: .zip, .7z, .tar, also with .gz, .bz2, .xz or .zst
/// behind it, and .tgz, .tbz2, .txz, .tzst. In any case.
bool isPackedName(std::string_view name);

/// Why a folder is not searched for articles, as the end of a sentence; empty where it is:
/// hidden folders, `node_modules`, and what a generator made or owns (`themes`, `public`, `_site`;
/// below `_posts` or `_drafts` such a name is a category like any other). `parent` is the path of
/// the folder it lies in, with a slash at its end.
std::string_view reasonToSkip(std::string_view name, std::string_view parent);

/// "a/page" of `a/page.html` and `a/page.htm`; empty for other names.
std::string_view pageName(std::string_view path);

} // namespace lectern::importer
